# textpass 自己发出的信息。
notice-confirmation =
    您的预约：{ $number }，确认码 { $code }
    { $time }
    { $office }, { $address }
    { $name }。改期或取消：给我们发信息。
notice-cancelled = { $organisation } 不得不取消 { $number }，{ $time }。非常抱歉。要另约时间，请回复：预约
notice-is-cancelled = { $number }，{ $time } 的预约已取消。要另约时间，请回复：预约
notice-readdressed-here = { $number } 已转到这部手机。新确认码 { $code }。{ $time }，{ $office }。
notice-readdressed-away = 我们的工作人员已把 { $number } 转到另一部手机。不是您要求的？请打 { $phone }。
notice-moved-elsewhere = { $number }，新确认码 { $code }，{ $time }，{ $office }。这是另一部手机凭编号和确认码改的。不是您？请打 { $phone }。
notice-cancelled-elsewhere = { $number }，{ $time } 已由另一部手机凭编号和确认码取消。不是您？请打 { $phone }。
notice-locked = 有人用别的手机试 { $number } 的确认码，都不对。您的预约不变。一天之内只有这部手机能打开它。有疑问？请打 { $phone }。
done-before-booked = 那条信息之前已经预约了 { $number }，这次没有再做什么。要看，请回复：我的预约
done-before-moved = 那条信息之前已经更改了 { $number }，这次没有再做什么。要看，请回复：我的预约
done-before-cancelled = 那条信息之前已经取消了 { $number }，这次没有再做什么。
too-many-texts = 短时间内信息太多了。请过 { $wait } 再发，或打电话：{ $hotline }。
notice-unfit =
    您的预约：{ $number }，确认码 { $code }
    { $time }
    我们这边有变动。来之前请先打 { $phone }。
