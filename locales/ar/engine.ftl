# جمل البرنامج نفسه: يمكن أن تأتي في أي حوار. تقف الأرقام والرموز والأسماء
# الإنجليزية في آخر السطر أو في سطر وحدها، لتبقى مقروءة. تبدأ كل رسالة بكلمة
# عربية، وبين اسمين إنجليزيين كلمة عربية، لأن الهواتف القديمة لا تعرف غير ذلك.

language-name = العربية

hello =
    مواعيد { $organisation } بالدردشة. للمساعدة اكتبوا: ؟
    لغة أخرى: LANGUAGE
    .sms =
    مواعيد { $organisation } بالرسائل. قد تُفرض رسوم رسائل وبيانات. للمساعدة: ؟ وللإيقاف: STOP
    لغة أخرى: LANGUAGE

as-it-is = { $value }
yes = نعم
no = لا
none = لا يوجد
    .sms = لا
have-none = ليس لديّ
    .sms = لا يوجد
now-is = المكتوب الآن: { $value }. لتركه كما هو اكتبوا: حسنًا
your-location = موقعكم
# الكلمة العربية أولًا: من أول حرف في السطر يُعرف اتجاهه.
office-at-miles = مكتب { $office }، يبعد { $miles ->
    [zero] أقل من ميل
    [one] ميلًا واحدًا
    [two] ميلين
    [few] { $miles } أميال
    [many] { $miles } ميلًا
   *[other] { $miles } ميل
}
    .sms = { $office } { $miles } ميل
office-with-time = { $time }، { $office }
appointment-line = موعد { $number }، { $time }، { $office }
    .sms = موعد { $number }، { $time }
share-location = إرسال موقعي
share-phone = إرسال رقمي

help =
    اكتبوا رقم الإجابة أو أجيبوا بكلماتكم.
    رجوع = السؤال السابق. إعادة = السؤال مرة أخرى. من البداية. لغة. القائمة = 0
    للاتصال:
    { $phone }
    .sms =
    اكتبوا رقم الإجابة أو أجيبوا بكلماتكم.
    رجوع = السؤال السابق. إعادة. من البداية. لغة. القائمة = 0
    للاتصال:
    { $phone }
not-understood = عذرًا، لم أفهم بعد. نسأل مرة أخرى:
choose-a-number = اكتبوا أحد هذه الأرقام من فضلكم:
call-us =
    لرؤية السؤال اكتبوا: إعادة. للقائمة اكتبوا 0. ويمكننا المساعدة بالهاتف:
    { $phone }
which-date = أي تاريخ من هذه؟
which-one = أيها تقصدون؟
old-button = هذا الزر من رسالة قديمة. اختاروا من هنا:
cannot-read-media = لا أستطيع فتح الصور أو الرسائل الصوتية. اكتبوا الإجابة من فضلكم.
cannot-read-empty = وصلت الرسالة فارغة. اكتبوا الإجابة من فضلكم.
cannot-read-long = الرسالة طويلة جدًا. أرسلوا إجابة قصيرة من فضلكم.
cut-off =
    النص طويل جدًا. لمعرفة الباقي اتصلوا:
    { $hotline }
inbox-full = وصلت رسائل كثيرة معًا. انتظروا دقيقة ثم أعيدوا إرسال آخر رسالة من فضلكم.
unknown-zip = لا نعرف هذا الرمز البريدي (ZIP). اكتبوا المدينة والولاية، مثل: Denver CO
wait-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
wait-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
went-wrong =
    حدث خطأ عندنا. حاولوا مرة أخرى، أو اتصلوا:
    { $hotline }

resume = نعود إلى ما كنا فيه: { $task }.
welcome-back = أهلًا بعودتكم. كنا هنا: { $task }.
unfinished-dropped = مرّ أكثر من يوم، فنبدأ من جديد.
script-changed = تغيّرت أسئلتنا قليلًا. إجاباتكم محفوظة.
hold-over = حفظنا لكم الوقت { $hold ->
    [zero] { $hold } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $hold } دقائق
    [many] { $hold } دقيقة
   *[other] { $hold } دقيقة
}. الآن قد يأخذه غيركم، لكننا سنحاول حجزه لكم.

stopped = حسنًا، لن نرسل رسائل أخرى. مواعيدكم باقية. للعودة اكتبوا: START
still-stopped = طلبتم أن نتوقف عن الإرسال. للعودة اكتبوا: START
started-again = أهلًا بعودتكم. يمكننا مراسلتكم من جديد.

task-welcome = القائمة
task-language = اختيار اللغة
task-book = حجز موعد
task-mine = موعدكم
task-find = تأكيد مفقود
task-questions = أسئلة

# سطور المراجعة.
review-line = { $key } { $line }
review-what-to-change = أي سطر تريدون تغييره؟ اكتبوا رقمه.
book-it = تأكيد الحجز
    .sms = حجز
