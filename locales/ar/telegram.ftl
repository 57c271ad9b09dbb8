# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = موعد جديد
telegram-menu-my = رؤية موعدي أو تغييره أو إلغاؤه
telegram-menu-language = اللغة
telegram-menu-back = السؤال السابق
telegram-menu-cancel = ترك هذا السؤال
telegram-menu-restart = البدء من جديد
telegram-menu-help = مساعدة
telegram-menu-privacy = ما نحفظه ومدة حفظه
telegram-menu-stop = إيقاف الرسائل

# { $task } is what is open, in words. /restart begins anew.
telegram-open = كنا هنا: { $task }. تابعوا بالسؤال أدناه، أو اضغطوا /restart للبدء من جديد.
telegram-left = حسنًا، نترك هذا. مواعيدكم باقية كما هي.
telegram-privacy = نحفظ موعدكم مع الاسم وتاريخ الميلاد ووسيلة الاتصال والإجابات بشكل مشفّر حتى 30 يومًا بعد تاريخه. المحادثة غير المكتملة تُحذف بعد 24 ساعة، وما تكتبونه يُحذف بعد الرد عليه. يرى تيليجرام كل الرسائل، وما يحفظه يعود إليه. للأسئلة:
    { $hotline }
