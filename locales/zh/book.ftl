too-many = 这部手机已有 { $limit } 个预约，不能再加了。您可以改期或取消其中一个。
too-often = 这部手机一天内的预约次数已满。请过 { $wait } 再预约，或打电话：{ $phone }。

ask-place = 您住在哪个城市、哪个州？也可以只回复邮编（ZIP）。
    .again = 请回复 5 位邮编（ZIP），如 80111，或城市和州，如 Denver CO
ask-office = 去哪个办事处？
    .again = 请回复办事处的编号：
    .again-sms = 请回复编号：
more-offices = 其他办事处
    .sms = 其他
ask-no-office = 那附近没有办事处。请回复一个州，如：科罗拉多
    .again = 请回复州名，如：科罗拉多

ask-inquiry = 您要办什么事？
    .again = 请回复编号，或几个字，如：护照盖章
ask-reason = 具体是什么事？
    .again = 请回复最合适的编号：
ask-urgent = 如果不能等，请现在打 { $urgent }，当天就能帮您。
    .again = 请回复 1 或 2。紧急电话：{ $urgent }。
urgent-go-on = 继续预约
urgent-call = 好的。电话：{ $urgent }。想回来时，给我们发信息即可。
urgent-stop = 我打电话
try-first = 提示：{ $first }

ask-name = 请回复来办理的人的姓名（与证件一致）和出生日期。
    .again = 请回复名和姓，如：Wei Wang
    .rest = 请再回复来办理的人的姓名（与证件一致）。
ask-birth-date = 出生日期？
    .again = 请回复年、月、日，如：1990年3月14日
ask-same-visit = { $name }已有这个预约：{ $number }，{ $time }。
    .again = 请回复 1 或 2：
same-visit-mine = 改期或取消
same-visit-keep = 保持不变
same-booked = { $name }已有这个预约：{ $number }，{ $time }。
ask-receipt = 收据号（Receipt Number）？在通知（Notice）上：3 个字母加 10 位数字。
    .again = 像这样：IOE0912345678，3 个字母加 10 位数字。请回复您的：
ask-a-number = A 号码（A-Number）？在您的卡或通知（Notice）上：A 加 8 或 9 位数字。
    .again = 以 A 开头，如 A012345678。请连同 A 一起回复：
ask-phone = 请回复办事处可以打给您的电话号码。
    .again = 请回复带区号的电话号码，如 303 555 0142
ask-help = 哪些需要我们知道？可以选几项，如：1 3
    .again = 请回复编号，如 1 3；没有就回复 0：
    .none = 没有
help-companions = 有人陪我来
    .sms = 有人陪同
help-interpreter = 我带翻译
    .sms = 自带翻译
help-step-free = 我坐轮椅或走不了楼梯
    .sms = 轮椅
ask-companions = 请回复陪您来的人的姓名。
    .again = 请回复姓名，如：Li Wang, Min Li。如果还没有，请回复“没有”
ask-interpreter = 您的翻译叫什么名字？
    .again = 请回复姓名，如：Hua Chen。如果还没有，请回复“没有”

ask-slot = 请选择 { $office } 的时间。或告诉我们什么时候：周五、下午2点后、12月3日
    .sms = 请选择时间，或告诉我们什么时候：周五下午
    .again = 请回复时间的编号，或什么时候方便，如：周五上午
more-times = 更多时间
no-time-like-that = 那时没有空位。目前有这些：
no-such-hour = 那个钟点没有空位，这些时间有：
no-such-day = 那天没有空位。目前有这些：
slot-gone = 抱歉，这个时间刚被别人选走。您的回答都还在。
ask-no-times = { $office } 目前没有空位。从 { $opens } 起会显示新的时间。这些办事处有空位：
    .sms = { $office } 没有空位（{ $opens }起显示新时间）。这些有：
    .again = 请回复编号：
other-place = 换个地方
ask-no-times-anywhere = 您附近目前都没有空位。从 { $opens } 起会显示新的时间。您的回答会保留一天。
    .again = 请回复 1 或 2。从 { $opens } 起会显示新的时间。
try-again = 再查一次
ask-busy = 目前所有时间都有人正在预约。请过十分钟再试。
    .again = 请回复 1 或 2：
held-enough = 您选的时间已保留满半小时。请过 { $wait } 再选，或打电话：{ $phone }。
ask-held-wait = 您的回答都还在。
    .again = 请回复 1 或 2：
ask-overlap = 来办理的人那时已有别的预约。仍要选 { $time } 吗？
    .again = 请回复 1 或 2：
overlap-take = 仍要选
overlap-other = 换个时间

ask-review = 都对吗？对就回复 1。要改哪一行，就回复那一行的编号。
    .sms = 都对吗？对就回复 1，要改就回复那一行的编号。
    .again = 回复 1 预约，或回复要改的那一行的编号：

label-office = 办事处：{ $value }
    .sms = { $value }
label-inquiry = 事由：{ $value }
    .sms = { $value }
label-name = 姓名：{ $value }
    .sms = { $value }
label-birth-date = 出生日期：{ $value }
    .sms = { $value }
label-receipt = 收据号：{ $value }
label-a-number = A 号码：{ $value }
label-phone = 电话：{ $value }
label-help = 陪同、翻译、轮椅：{ $value }
label-companions = 陪同：{ $value }
label-interpreter = 翻译：{ $value }
label-slot = 时间：{ $value }
    .sms = { $value }

booked =
    预约成功！{ $number }，确认码 { $code }
    { $time }
    { $office }, { $address }
    请带身份证件（ID）、这条信息、文件原件和经认证的译文。{ $bring }
    改期或取消免费：给我们发信息。
    .sms =
    预约成功！{ $number }，确认码 { $code }
    { $time }
    { $office }, { $address }
    请带身份证件（ID）、本信息、文件原件和认证译文。{ $bring }
    改期或取消免费：请发信息。
