ask-language = اللغة؟
    .again = اكتبوا رقم لغتكم:
    .again-sms = اكتبوا الرقم:
