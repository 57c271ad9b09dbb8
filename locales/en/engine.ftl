# Sentences of the engine itself: they can come in every dialog.
#
# Values that every sentence of a dialog can name, as far as they are known:
# $organisation, the numbers of config/textpass.toml ($hotline, $tty, $lawyers, $urgent),
# $office, $address, $phone, $inquiry, $minutes, $first, $bring,
# $place, $name, $time, $old, $number, $code, $opens, $hours, $tries, $wait, $limit, $task.

language-name = English

hello = { $organisation } appointments by chat. Type ? for help.
    .sms = { $organisation } appointments by text. Msg & data rates may apply. STOP to end, ? for help.
# Said where there is more than one language; .named where some are named: $languages.
hello-others = Another language: type LANGUAGE.
    .named = { $languages }? Type LANGUAGE.

as-it-is = { $value }
yes = Yes
no = No
none = none
have-none = I have none
now-is = Now it says: { $value }. To keep it, type OK.
    .sms = Now: { $value }. To keep it, type OK.
    .nameless-sms = To keep what you typed before, type OK.
your-location = your location
office-at-miles = { $office }, { $miles } mi
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Share where I am
share-phone = Share my number

help =
    Type the number of your answer, or use your own words.
    BACK = the question before. REPEAT. START OVER. LANGUAGE. 0 = menu.
    Or call { $phone }.
not-understood = Sorry, I still don't follow. Here it is once more:
noted = Noted, we will come to that.
draft-left = All right, nothing is booked. To begin again, type: book
whole-name = Is “{ $name }” the full name? If so, type OK. If not, please type it as on the ID.
    .nameless-sms = Is that the full name? If so, type OK. If not, please type it as on the ID.
not-a-name = That does not look like a name. Please type first and last name in letters, like: Ana Lopez
one-name = One appointment is for one person.
choose-a-number = Please type one of the numbers:
thanks-too = You are welcome! For the menu, type 0.
call-us = We can help by phone: { $phone }. Type REPEAT to see the question, or 0 for the menu.
    .sms = We can help by phone: { $phone }. REPEAT = the question, 0 = menu.
which-date = Which date is it?
which-one = Which one do you mean?
old-button = That button was from an older message. Please use these:
cannot-read-media = I can't open pictures or voice messages. Please type your answer.
cannot-read-long = That was too long for me. Please send a short answer.
cut-off = (This was too long. For the rest, call { $hotline }.)
inbox-full = Too many messages at once. Please wait a minute and send the last one again.
unknown-zip = We don't know that ZIP code. Please type city and state, like: Denver CO
other-calendar = Please type the date by the Western (Gregorian) calendar, like: March 14 1990
wait-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
wait-hours = { $count } hours
went-wrong = Something went wrong on our side. Please try again, or call { $hotline }.

resume = Back to where we were: { $task }.
welcome-back = Welcome back. We were here: { $task }.
unfinished-dropped = It has been more than a day, so we start again.
script-changed = Our questions have changed a little. Your answers are kept.
hold-over = Your time is no longer kept: others can take it now. We will still try to get it for you.

stopped = OK, no more texts. Your appointments stay. Type START to come back.
still-stopped = You asked us to stop texting. Type START to come back.
started-again = Welcome back. We can text you again.

task-welcome = the menu
task-language = choosing a language
task-book = booking an appointment
task-mine = your appointment
task-find = a lost confirmation
task-questions = questions
task-perhaps = questions

# Lines of the review.
review-line = { $key } { $line }
review-what-to-change = Which line should change? Type its number.
book-it = Book it
ask-meant = Do you want one of these?
    .again = Please type a number from the list:
meant-none = Something else
