# textpass 自己发出的信息。
notice-confirmation =
    您的预约：{ $number }，代码 { $code }
    { $time }
    { $office }, { $address }
    { $name }。改期或取消：给我们发信息。
notice-cancelled = { $organisation } 不得不取消 { $number }，{ $time }。非常抱歉。要另约时间，请回复：预约
notice-readdressed-here = { $number } 已转到这部手机。新代码 { $code }。{ $time }，{ $office }。
notice-readdressed-away = 我们的工作人员已把 { $number } 转到另一部手机。不是您要求的？请打 { $phone }。
notice-moved-elsewhere = { $number } 已由另一部手机凭编号和代码改期：{ $time }，{ $office }。新代码 { $code }。不是您？请打 { $phone }。
notice-cancelled-elsewhere = { $number }，{ $time } 已由另一部手机凭编号和代码取消。不是您？请打 { $phone }。
notice-locked = 有人用别的手机试 { $number } 的代码，都不对。您的预约不变。一天之内只有这部手机能打开它。有疑问？请打 { $phone }。
