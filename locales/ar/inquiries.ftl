# لماذا يأتي الناس: الأسماء، وما يُحضَر، وما يُجرَّب أولًا.
inquiry-case = طلب سبق تقديمه
inquiry-adit = ختم في الجواز (I-551)
    .sms = ختم في الجواز
inquiry-parole = سفر طارئ (advance parole)
inquiry-permit = تصريح عمل (work permit) متأخر أكثر من 90 يومًا
    .sms = تصريح عمل متأخر 90 يومًا
inquiry-grant = القاضي وافق على قضيتي
inquiry-case-correct = خطأ في إشعار (Notice) أو بطاقة
    .sms = خطأ في إشعار أو بطاقة
inquiry-case-wait = الطلب تأخر كثيرًا
inquiry-case-other = سؤال آخر عن الطلب
inquiry-card = البطاقة الخضراء (green card) لم تصل
inquiry-card-lost-mail = تمت الموافقة ولم تصل
inquiry-card-wrong-address = انتقلت إلى عنوان آخر
    .sms = تغير عنواني
inquiry-card-returned = أعادها البريد
inquiry-file = تقديم أوراق شخصيًا
inquiry-file-urgent = المهلة تنتهي خلال أيام
inquiry-file-help = مساعدة في التقديم
inquiry-info = معلومات
inquiry-info-eligibility = هل يحق لي التقديم؟
inquiry-info-citizenship = الجنسية
inquiry-info-change-address = تغيير العنوان
inquiry-info-other = شيء آخر
inquiry-forms = نماذج (forms)
inquiry-forms-paper = استلام نماذج ورقية
inquiry-forms-which = أي نموذج أحتاج؟

bring-also = وأيضًا: { $list }.
    .sms = مع { $list }
bring-nothing-else = هذا كل شيء.
bring-notices = كل الإشعارات (Notice)
    .sms = الإشعارات
bring-passport = جواز السفر
    .sms = الجواز
bring-photos = صورتان
    .sms = صورتين
bring-emergency-proof = إثبات الحالة الطارئة
    .sms = إثبات الطوارئ
bring-judge-order = قرار القاضي
bring-correct-proof = إثبات المعلومات الصحيحة
bring-address-proof = إثبات العنوان
bring-filled-forms = النماذج المعبّأة

first-case-status =
    لمعرفة حالة الطلب دون حضور، اتصلوا:
    { $hotline }
first-card-tracking =
    ليبحثوا عن البطاقة في البريد دون حضور، اتصلوا:
    { $hotline }
first-address-change =
    يمكن تغيير العنوان بالهاتف:
    { $hotline }
first-forms-download =
    لتصلكم النماذج مجانًا بالبريد دون حضور، اتصلوا:
    { $hotline }
