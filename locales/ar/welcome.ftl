ask-menu = كيف نساعدكم؟
    .again = اكتبوا رقمًا من 1 إلى 5، أو ما تحتاجونه، مثل: موعد
menu-book = حجز موعد
menu-mine = موعدي: رؤية أو تغيير أو إلغاء
    .sms = موعدي: رؤية وتغيير
menu-find = فقدت التأكيد
menu-questions = أسئلة
menu-language = اللغة
