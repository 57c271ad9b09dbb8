# رسائل يرسلها البرنامج من نفسه.
notice-confirmation =
    موعدكم:
    { $number }
    الرمز: { $code }
    { $time }
    { $office }, { $address }
    { $name }
    للتغيير أو الإلغاء راسلونا.
    .sms =
    موعد { $number }
    رمز { $code }
    { $time }
    { $office }, { $address }
    { $name }
    للتغيير أو الإلغاء راسلونا.
notice-cancelled =
    اضطررنا إلى إلغاء هذا الموعد، ونعتذر:
    { $number }
    { $time }
    { $organisation }
    لحجز وقت جديد اكتبوا: موعد
notice-is-cancelled =
    أُلغي موعدكم:
    { $number }
    { $time }
    للحجز اكتبوا: موعد
notice-readdressed-here =
    صار هذا الموعد على هذا الهاتف:
    { $number }
    الرمز الجديد: { $code }
    { $time }
    { $office }
    .sms =
    موعد { $number }
    رمز { $code }
    { $time }
    { $office }
    صار هذا الموعد على هذا الهاتف برمز جديد.
notice-readdressed-away =
    نقل موظفونا هذا الموعد إلى هاتف آخر:
    { $number }
    إن لم تطلبوا ذلك فاتصلوا:
    { $phone }
notice-moved-elsewhere =
    تغيّر هذا الموعد من هاتف آخر برقمه ورمزه:
    { $number }
    الرمز الجديد: { $code }
    { $time }
    { $office }
    إن لم تكونوا أنتم فاتصلوا:
    { $phone }
    .sms =
    موعد { $number }
    رمز { $code }
    { $time }
    { $office }
    تغيّر الموعد من هاتف آخر. إن لم تكونوا أنتم فاتصلوا:
    { $phone }
notice-cancelled-elsewhere =
    أُلغي هذا الموعد من هاتف آخر برقمه ورمزه:
    { $number }
    { $time }
    إن لم تكونوا أنتم فاتصلوا:
    { $phone }
notice-locked =
    جُرّبت من هواتف أخرى رموز خاطئة لهذا الموعد:
    { $number }
    موعدكم باقٍ كما هو، ولمدة يوم لا يُفتح إلا من هذا الهاتف. للاستفسار اتصلوا:
    { $phone }
done-before-booked =
    حجزت تلك الرسالة هذا الموعد من قبل، ولم يتغيّر شيء الآن:
    { $number }
    لرؤيته اكتبوا: موعدي
done-before-moved =
    غيّرت تلك الرسالة هذا الموعد من قبل، ولم يتغيّر شيء الآن:
    { $number }
    لرؤيته اكتبوا: موعدي
done-before-cancelled =
    ألغت تلك الرسالة هذا الموعد من قبل، ولم يتغيّر شيء الآن:
    { $number }
too-many-texts =
    الرسائل كثيرة في وقت قصير. راسلونا بعد { $wait }، أو اتصلوا:
    { $hotline }
notice-unfit =
    موعدكم:
    { $number }
    الرمز: { $code }
    { $time }
    تغيّر شيء لدينا. قبل الحضور اتصلوا من فضلكم:
    { $phone }
