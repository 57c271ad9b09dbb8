ask-question = What would you like to know?
    .again = Please type a number from 1 to 6:
question-status = My case status
question-forms = Forms
question-waiting = Waiting times
question-call = Talk to a person
question-lawyer = A lawyer or helper
question-visit = Cost, company, being late

answer-status = Have your receipt number ready and call { $hotline }, day or night. It is on your notice: 3 letters and 10 digits. For the menu, type 0.
answer-forms = Forms are free. Ask for them by phone at { $hotline } and they come by mail. Never pay anyone for a blank form. For the menu, type 0.
answer-waiting = How long it takes depends on the form and the office. Call { $hotline } with your receipt number to hear yours. For the menu, type 0.
answer-call = Call { $hotline }. If you are deaf or hard of hearing: TTY { $tty }. For the menu, type 0.
answer-lawyer = Only lawyers and accredited helpers may give legal advice. To find one, many of them free: { $lawyers }. For the menu, type 0.
answer-visit = The appointment is free. You may bring family, an interpreter or a lawyer. If you will be late or cannot come, move it here for free. For the menu, type 0.
