ask-menu = كيف نساعدكم؟
    .again = اكتبوا رقمًا من 1 إلى 5، أو ما تحتاجونه، مثل: موعد
menu-book = موعد جديد
menu-mine = رؤية موعدي أو تغييره أو إلغاؤه
    .sms = موعدي الحالي
menu-find = فقدت التأكيد
menu-questions = أسئلة
menu-language = اللغة
