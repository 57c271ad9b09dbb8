too-many = على هذا الهاتف { $limit ->
    [zero] { $limit } موعد
    [one] موعد واحد
    [two] موعدان
    [few] { $limit } مواعيد
    [many] { $limit } موعدًا
   *[other] { $limit } موعد
}، وهذا هو الحد الأقصى. يمكنكم تغيير موعد أو إلغاؤه.

ask-place = أين تسكنون؟ اكتبوا الرمز البريدي (ZIP) أو المدينة والولاية.
    .again = اكتبوا الرمز البريدي (ZIP) من 5 أرقام، مثل 80111، أو المدينة والولاية، مثل: Denver CO
ask-office = أي مكتب؟
    .again = اكتبوا رقم المكتب:
more-offices = مكاتب أخرى
ask-no-office = لا يوجد مكتب قريب. اكتبوا اسم ولاية، مثل: كولورادو
    .again = اكتبوا اسم الولاية، مثل: كولورادو

ask-inquiry = بماذا نساعدكم؟
    .again = اكتبوا رقمًا، أو كلمات قليلة مثل: ختم البطاقة الخضراء
ask-reason = ما الموضوع؟
    .again = اكتبوا الرقم الأنسب:
ask-urgent =
    إذا كان الأمر لا ينتظر، اتصلوا الآن، فقد يساعدونكم في اليوم نفسه:
    { $urgent }
    .again =
    اكتبوا 1 أو 2. هاتف الطوارئ:
    { $urgent }
urgent-go-on = حجز موعد
urgent-call =
    حسنًا. للعودة راسلونا. رقم الهاتف:
    { $urgent }
urgent-stop = سأتصل
try-first = نصيحة: { $first }

ask-name = من سيحضر؟ اكتبوا الاسم الكامل كما في الهوية.
    .again = اكتبوا الاسم الأول واسم العائلة، مثل: Ahmad Ali
ask-birth-date = ما تاريخ الميلاد؟
    .again = اكتبوا اليوم والشهر والسنة، مثل: 14 مارس 1990
ask-same-visit =
    { $name }: هذا الموعد محجوز من قبل
    { $number }
    { $time }
    .again = اكتبوا 1 أو 2:
same-visit-mine = تغييره أو إلغاؤه
same-visit-keep = تركه كما هو
same-booked =
    { $name }: هذا الموعد محجوز من قبل
    { $number }
    { $time }
ask-receipt = ما رقم الإيصال (Receipt Number)؟ هو في الإشعار (Notice): ثلاثة أحرف و10 أرقام.
    .sms = ما رقم الإيصال في الإشعار (Notice)؟ 3 أحرف و10 أرقام
    .again =
    ثلاثة أحرف و10 أرقام. اكتبوا رقمكم، وشكله:
    IOE0912345678
ask-a-number = ما رقم الأجنبي (A-Number)؟ هو على البطاقة أو الإشعار (Notice): حرف A ثم 8 أو 9 أرقام.
    .sms = ما رقم الأجنبي (A-Number)؟ حرف A ثم 8 أو 9 أرقام
    .again =
    يبدأ بحرف A. اكتبوا رقمكم مع هذا الحرف، وشكله:
    A012345678
ask-phone = على أي رقم هاتف يتصل بكم المكتب؟
    .again =
    اكتبوا الرقم مع رمز المنطقة، مثل:
    303 555 0142
ask-help = هل هناك ما يجب أن نعرفه؟ يمكن اختيار أكثر من رقم، مثل: 1 3
    .sms = ماذا يجب أن نعرف؟
    .again = اكتبوا الأرقام، مثل 1 3، أو اكتبوا 0 إذا لم يكن هناك شيء:
    .none = لا شيء
help-companions = مرافقون معي
help-interpreter = مترجم معي
help-step-free = دخول بلا درج
ask-companions = من سيأتي معكم؟ اكتبوا الأسماء.
    .again = اكتبوا الأسماء، مثل: Sara Ali, Omar Ali
ask-interpreter = ما اسم المترجم؟
    .again = اكتبوا الاسم، مثل: Maryam Hasan

ask-slot =
    المكتب: { $office }
    اختاروا وقتًا، أو اكتبوا متى: الجمعة، 3 ديسمبر، بعد الساعة 2
    .sms =
    أي وقت؟ أو اكتبوا يومًا:
    { $office }
    .again = اكتبوا رقم الوقت، أو متى يناسبكم، مثل: الجمعة صباحًا
more-times = أوقات أخرى
    .sms = المزيد
no-time-like-that = لا يوجد وقت متاح حينها. هذا هو المتاح:
slot-gone = عذرًا، حُجز هذا الوقت قبل لحظة. إجاباتكم محفوظة.
ask-no-times =
    لا يوجد وقت متاح الآن في { $office }
    تُفتح أوقات جديدة: { $opens }
    في هذه المكاتب أوقات متاحة:
    .again = اكتبوا رقمًا:
other-place = مكان آخر
ask-no-times-anywhere =
    لا يوجد وقت متاح قريب منكم الآن. إجاباتكم محفوظة ليوم واحد. تُفتح أوقات جديدة:
    { $opens }
    .again =
    اكتبوا 1 أو 2. تُفتح أوقات جديدة:
    { $opens }
try-again = البحث من جديد

ask-review = هل كل شيء صحيح؟ اكتبوا 1. لتغيير سطر، اكتبوا رقمه.
    .sms = صحيح؟ 1، وإلا رقم السطر.
    .again = اكتبوا 1 للحجز، أو رقم السطر الذي تريدون تغييره:

label-office = المكتب: { $value }
label-inquiry = الموضوع: { $value }
label-name = الاسم: { $value }
label-birth-date = الميلاد: { $value }
label-receipt = الإيصال: { $value }
label-a-number = رقم الأجنبي: { $value }
    .sms = رقم A: { $value }
label-phone = الهاتف: { $value }
label-help = ملاحظة: { $value }
    .sms = مهم: { $value }
label-companions = مع: { $value }
label-interpreter = المترجم: { $value }
label-slot = الوقت: { $value }

booked =
    تم الحجز! الموعد:
    { $number }
    الرمز: { $code }
    { $time }
    { $office }, { $address }
    أحضروا الهوية (ID) وهذه الرسالة والأصول مع ترجمات معتمدة. { $bring }
    التغيير والإلغاء مجانًا: راسلونا.
    .sms =
    تم! { $number }
    الرمز: { $code }
    { $time }
    { $office }, { $address }
    أحضروا الهوية والرسالة والأصول وترجمات معتمدة. { $bring }
    للتغيير راسلونا.
