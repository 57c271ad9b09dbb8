ask-find-name = 我们可以重发。请回复来办理的人的姓名和出生日期。
    .again = 请回复名和姓，如：Wei Wang
    .rest = 请再回复全名。
find-sent = 如果有这个预约，编号和确认码正在发往当初预约用的手机。5 分钟还没收到？请打 { $hotline }。
