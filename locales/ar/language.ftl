ask-language =
    أي لغة؟
    Which language?
    .again = اكتبوا رقم لغتكم:
