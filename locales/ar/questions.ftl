ask-question = ماذا تريدون أن تعرفوا؟
    .again = اكتبوا رقمًا من 1 إلى 6:
question-status = حالة طلبي
question-forms = النماذج
question-waiting = مدة الانتظار
question-call = التحدث مع شخص
question-lawyer = محامٍ أو ممثل معتمد
question-visit = التكلفة والمرافق والتأخر
question-two = لشخصين
question-where = أين المكتب
question-bring = ماذا أحضر معي
question-hours = متى تفتحون
question-late = سأتأخر
question-missed = فاتني الموعد
question-later = هل يمكن الإلغاء لاحقًا
question-there = موقف السيارات وغيره

answer-status =
    جهّزوا رقم الإيصال من الإشعار (Notice): ثلاثة أحرف و10 أرقام. ثم اتصلوا في أي وقت:
    { $hotline }
answer-forms =
    النماذج مجانية وتصل بالبريد. لا تدفعوا لأحد ثمن نموذج فارغ. للطلب اتصلوا:
    { $hotline }
answer-waiting =
    المدة تختلف حسب النموذج والمكتب. لمعرفة المدة في حالتكم اتصلوا ومعكم رقم الإيصال:
    { $hotline }
answer-call =
    اتصلوا:
    { $hotline }
    للصم وضعاف السمع (TTY):
    { $tty }
answer-lawyer =
    النصيحة القانونية من محامٍ أو ممثل معتمد فقط. كثيرون منهم يساعدون مجانًا:
    { $lawyers }
answer-visit = الموعد مجاني. يمكن أن يأتي معكم قريب أو مترجم أو محامٍ. إن تأخرتم أو تعذر الحضور فغيّروا الموعد هنا مجانًا.
answer-two = الموعد الواحد لشخص واحد. احجزوا للأول الآن، ثم راسلونا من جديد للثاني.
answer-where = { $office }, { $address }
answer-where-first = المكاتب حسب الرمز البريدي (ZIP).
answer-bring = أحضروا الهوية (ID) والأصول مع ترجمة معتمدة. والباقي في رسالة التأكيد.
answer-hours = سنعرض عليكم الأوقات المتاحة في المكتب. يمكنكم عندها طلب يوم، مثل: الجمعة
answer-late =
    تفضلوا بالحضور رغم التأخر. لإبلاغ المكتب اتصلوا:
    { $phone }
answer-late-first =
    تفضلوا بالحضور رغم التأخر. لإبلاغ المكتب اتصلوا:
    { $hotline }
answer-missed = لا بأس. لحجز موعد آخر اكتبوا: موعد
answer-later = نعم. بعد الحجز يمكنكم تغيير الموعد أو إلغاؤه مجانًا، راسلونا فقط.
answer-there =
    هذا يعرفه المكتب. اتصلوا من فضلكم:
    { $phone }
answer-there-first =
    هذا يعرفه المكتب. اتصلوا من فضلكم:
    { $hotline }
for-menu = القائمة: اكتبوا 0
