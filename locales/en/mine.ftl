ask-who = Date of birth of the person who has the appointment? Or number and code, like: DEN-26-6307 13f18
    .again = Please type it like this: March 14 1990. Or like this: DEN-26-6307 13f18
ask-birth-too = And the date of birth?
    .again = Please type month, day and year, like: March 14 1990
ask-number-too = We have no appointment for this phone. Type its number and code, like: DEN-26-6307 13f18. Lost them? Type: lost my confirmation
    .again = It looks like DEN-26-6307 13f18. Please type yours:
ask-code-too = The date of birth was wrong too often today. Type the appointment's number and code, like: DEN-26-6307 13f18. Or call { $phone }.
    .again = It looks like DEN-26-6307 13f18. Please type yours:
ask-which = Which appointment?
    .again = Please type the number of its line:
wrong = That doesn't match. { $tries ->
    [one] One try is left.
   *[other] { $tries } tries are left.
}
locked = Too many tries. Please try again in { $wait }, or call { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Please type a number from 1 to 4:
what-show = Show it
what-bring = What to bring
what-move = Move it
what-cancel = Cancel it
    .sms = I won't come
what-cannot = I cannot come
what-keep = Keep it as it is

appointment =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. About: { $inquiry }
    .nameless-sms =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    About: { $inquiry }
bring =
    What to bring ({ $inquiry }): ID, this text, and originals with certified translations. { $bring }
ask-new-slot = Moving costs nothing. You have { $old }. Pick a new time, or say when: same day, friday
    .again = Please type the number of a time, or say when, like: same day after 2pm
ask-sure-move = Move it to { $time }? Your old time goes to someone else.
    .again = Please type 1 for yes or 2 for no:
moved =
    Moved! { $number }, new code { $code }
    { $time }
    { $office }, { $address }
    The old code no longer works.
ask-sure-cancel = Cancel { $number }, { $time }? There is no penalty.
    .again = Please type 1 for yes or 2 for no:
cancelled = Cancelled: { $number }. No penalty, and you can book again any time.
kept = OK. Your appointment stays: { $number }, { $old }.
appointment-gone = That appointment is no longer open. To book a new one, type: book
stale = That appointment was just changed. To see it as it is now, type: my appointment
begun = { $number } has begun: { $time }. To change it now, call { $phone }. To book a new one, type: book
too-late = Your appointment is too soon to change by text. Please call { $phone }. It stays as it is.
moved-often = This appointment was moved as often as it can be in one day. It stays as it is. Move it again in { $wait }, or call { $phone }.
ask-no-times-to-move = No other time is free now. We show new times from { $opens } on. Your appointment stays.
    .again = Please type 1 or 2:

ask-unfit = { $number }, { $time }: something changed on our side. Please call { $phone } before you come.
    .again = Please type the number of a line, or call { $phone }.
ask-cannot = Thank you for telling us. What shall we do?
    .again = Please type 1 or 2:
ask-closed = We are closed then, sorry: { $number }, { $time }, { $office }.
    .again = Please type 1 or 2:
