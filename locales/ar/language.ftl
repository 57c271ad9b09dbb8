ask-language = اللغة؟
    .again = اكتبوا رقم لغتكم:
