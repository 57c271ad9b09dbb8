# 系统自己的句子：在任何对话里都可能出现。

language-name = 简体中文
    .sms = 中文

hello = 这里是 { $organisation } 的聊天预约服务。需要帮助请发 ?
    .sms = { $organisation } 短信预约。可能产生短信和流量费。发 STOP 退订，发 ? 求助。
    .other-script = 您可以写繁体字，我们用简体字回复。
hello-others = 换语言请发：语言

as-it-is = { $value }
yes = 是
no = 否
none = 没有
have-none = 我没有
now-is = 现在是：{ $value }。不用改就回复“好”。
your-location = 您的位置
office-at-miles = { $office }，{ $miles } 英里
    .sms = { $office }，{ $miles }英里
moment-utc = { $time } { $zone }
office-with-time = { $office }：{ $time }
appointment-line = { $number }，{ $office }，{ $time }
    .sms = { $number }，{ $time }
share-location = 发送我的位置
share-phone = 发送我的号码

help =
    请回复答案的编号，或用您自己的话说。
    返回 = 上一个问题。重复 = 再看一遍。重新开始。语言。0 = 菜单。
    或打电话：{ $phone }。
not-understood = 抱歉，我还是没看懂。再问您一次：
noted = 记下了，稍后会用到。
draft-left = 好的，没有预约任何时间。要重新开始，请回复：预约
whole-name = “{ $name }”是全名吗？是就回复“好”；不是，请回复证件上的全名。
not-a-name = 这不像姓名。请用文字回复名和姓，如：Wei Wang
one-name = 一个预约只给一个人。
choose-a-number = 请回复其中一个编号：
thanks-too = 不客气！要看菜单，请回复 0。
call-us = 我们可以在电话里帮您：{ $phone }。回复“重复”再看问题，回复 0 看菜单。
which-date = 是哪一个日期？
which-one = 您指的是哪一个？
old-button = 那是以前信息里的按钮。请用这些：
cannot-read-media = 我打不开图片和语音。请用文字回复。
cannot-read-long = 这条信息太长了。请回复得短一些。
cut-off = （内容太长。其余部分请打电话问：{ $hotline }。）
inbox-full = 一次收到的信息太多了。请等一分钟，把最后一条再发一次。
unknown-zip = 我们查不到这个邮编（ZIP）。请回复城市和州，如：Denver CO
other-calendar = 请用公历（公元）回复，如：1990年3月14日
wait-minutes = { $count } 分钟
wait-hours = { $count } 小时
went-wrong = 我们这边出了问题。请再试一次，或打电话：{ $hotline }。

resume = 我们继续：{ $task }。
welcome-back = 欢迎回来。刚才我们在这里：{ $task }。
unfinished-dropped = 已经过了一天多，我们重新开始。
script-changed = 我们的问题有一点变化。您的回答都还在。
hold-over = 您选的时间不再保留，现在别人也可以选。我们仍会尽量帮您约到。

stopped = 好的，不再给您发信息。您的预约不变。要恢复请发 START。
still-stopped = 您已退订信息。要恢复请发 START。
started-again = 欢迎回来。我们又可以给您发信息了。

task-welcome = 菜单
task-language = 选择语言
task-book = 预约
task-mine = 您的预约
task-find = 找回确认信息
task-questions = 问题
task-perhaps = 问题

# 核对的各行。
review-line = { $key } { $line }
review-what-to-change = 要改哪一行？请回复编号。
book-it = 确认预约
ask-meant = 您要的是下面其中一项吗？
    .again = 请回复列表中的编号：
meant-none = 其他事情
