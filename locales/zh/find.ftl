ask-find-name = 我们可以再发一次。预约人叫什么名字？
    .again = 请回复名和姓，如：Wei Wang
find-sent = 如果有这个预约，编号和代码正在发往当初预约用的手机。5 分钟还没收到？请打 { $hotline }。
