too-many = This phone has { $limit } appointments, the limit. You can move or cancel one.
    .sms = This phone has { $limit } appointments, the limit. Move or cancel one:
too-often = This phone has booked as often as it can in one day. You can book again in { $wait }, or call { $phone }.

ask-place = What town do you live in? Or type your ZIP code.
    .again = Please type a 5-digit ZIP code, like 05401, or town and state, like: Burlington VT
ask-office = Which office?
    .again = Please type the number of an office:
more-offices = More offices
ask-no-office = There is no office near there. Type a state, like: Vermont
    .again = Please type the name of a state, like: Vermont

ask-inquiry = What is the appointment for?
    .again = Please type a number or a few words, like: renew my passport
ask-reason = What is it about?
    .again = Please type the number that fits best:
ask-urgent = If it cannot wait, call { $urgent } now: they can help the same day.
    .again = Please type 1 or 2. The urgent line is { $urgent }.
urgent-go-on = Book a visit
urgent-call = OK. The number is { $urgent }. To come back, text us.
urgent-stop = I will call
try-first = Tip: { $first }

ask-name = Full name of the person who is coming, as on the ID, and date of birth?
    .again = Please type first and last name, like: Ana Lopez
    .rest = And the person's full name, as on the ID?
ask-birth-date = Date of birth?
    .again = Please type month, day and year, like: March 14 1990
ask-same-visit = { $name } already has this visit: { $number }, { $time }.
    .again = Please type 1 or 2:
    .nameless-sms = This visit is already booked: { $number }, { $time }.
same-visit-mine = Move or cancel it
same-visit-keep = Keep it as it is
same-booked = { $name } already has this visit: { $number }, { $time }.
    .nameless-sms = This visit is already booked: { $number }, { $time }.
ask-passport = Passport number? It is on the page with your photo.
    .again = It looks like C01234567: 9 letters and digits. Please type yours:
ask-certificate = Certificate number? It is at the top: M, the year and a number.
    .again = It looks like M24-00123. Please type yours:
ask-phone = Please type a phone number where the office can call you.
    .again = Please type the number with its area code, like 802 555 0142
ask-help = Which of these should we know? You can type more than one number, like: 1 3
    .sms = Which of these should we know? You can type more than one, like: 1 3
    .again = Please type the numbers, like 1 3, or 0 for nothing:
    .none = Nothing
help-companions = Someone comes with me
    .sms = Someone with me
help-interpreter = I bring an interpreter
    .sms = Interpreter
help-step-free = I use a wheelchair or cannot climb stairs
    .sms = Wheelchair
ask-companions = Please type the full names of those who come with you.
    .again = Please type the names, like: Luis Lopez, Eva Lopez. If there is nobody yet, type NONE
ask-interpreter = What is your interpreter's name?
    .again = Please type the name, like: Maria Gomez. If there is nobody yet, type NONE

ask-slot = Pick a time in { $office }. Or say when: friday, after 2pm, dec 3
    .sms = Pick a time, or say when: friday 2pm
    .again = Please type the number of a time, or say when, like: friday morning
more-times = More times
no-time-like-that = Nothing is free then. Here is what we have.
no-such-hour = That hour is not free, but these are:
no-such-day = Nothing is free that day. Here is what we have.
slot-gone = Sorry, somebody just took that time. Your answers are kept.
ask-no-times = { $office } has no free time now. We show new times from { $opens } on. These offices have one:
    .again = Please type a number:
other-place = Another place
ask-no-times-anywhere = No office near you has a free time now. We show new times from { $opens } on. We keep your answers for a day.
    .again = Please type 1 or 2. We show new times from { $opens } on.
try-again = Look again
ask-busy = All times are being booked just now. Please try again in 10 minutes.
    .again = Please type 1 or 2:
held-enough = We have kept times for you for half an hour. Please pick one again in { $wait }, or call { $phone }.
ask-held-wait = Your answers are kept.
    .again = Please type 1 or 2:
ask-overlap = This person has another appointment then. Take { $time } all the same?
    .again = Please type 1 or 2:
overlap-take = Take it all the same
overlap-other = Another time

ask-review = Is this right? Type 1. To change a line, type its number.
    .sms = OK? Or which line?
    .again = Please type 1 to book, or the number of the line to change:

label-office = Office: { $value }
    .sms = { $value }
label-inquiry = About: { $value }
    .sms = { $value }
label-name = Name: { $value }
    .sms = { $value }
label-birth-date = Born: { $value }
    .sms = { $value }
label-passport = Passport: { $value }
label-certificate = Certificate: { $value }
label-phone = Phone: { $value }
label-help = Guest, interpreter, wheelchair: { $value }
label-companions = With: { $value }
label-interpreter = Interpreter: { $value }
label-slot = Time: { $value }
    .sms = { $value }

booked =
    Booked! { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Bring ID, this text, and originals. { $bring }
    Move or cancel for free: text us.
