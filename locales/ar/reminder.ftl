# التذكير، وما يقال عند الرد عليه.
reminder =
    تذكير بموعد
    { $inquiry }
    { $time }
    { $office }
reminder-also =
    وأيضا
    { $inquiry }
    { $time }
    { $office }
reminder-come = سأحضر
reminder-move = تغيير
reminder-cancel = إلغاء
reminder-where = المكان والأوراق
reminder-kept =
    شكرًا! ننتظركم:
    { $time }
    { $office }
reminder-changed =
    كانت تلك الرسالة عن وقتكم القديم. موعدكم الآن:
    { $time }
    { $office }
reminder-gone = لم يعد هذا الموعد قائمًا. لرؤية موعدكم اكتبوا: موعدي
reminder-wrong-number = شكرًا لإخبارنا. لن نراسلكم بشأن ذلك الموعد مرة أخرى.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = التذكير
