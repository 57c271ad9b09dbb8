# 提醒，以及回复提醒时说的话。
reminder = 预约提醒：{ $inquiry }，{ $time }，{ $office }。
reminder-also = 还有：{ $inquiry }，{ $time }，{ $office }。
reminder-come = 我会来
reminder-move = 改期
reminder-cancel = 取消
reminder-where = 在哪里，带什么
reminder-kept = 谢谢！我们等您：{ $time }，{ $office }。
reminder-changed = 那条信息说的是改期前的时间。您现在的预约：{ $time }，{ $office }。
reminder-gone = 那个预约已经不在了。要看您的预约，请回复：我的预约
reminder-wrong-number = 谢谢您告诉我们。我们不会再给您发那个预约的信息了。
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = 您的提醒
