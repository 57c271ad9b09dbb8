# Mga pangungusap ng programa mismo: puwedeng lumabas sa kahit anong usapan.

language-name = Tagalog

hello = Mga appointment sa { $organisation } sa chat. I-type po ang ? para sa tulong.
    .sms = Mga appointment sa { $organisation } sa text. Puwedeng may singil sa text at data. STOP para tumigil, ? para sa tulong.
hello-others = Ibang wika: i-type ang WIKA.

as-it-is = { $value }
yes = Oo
no = Hindi
none = wala
have-none = Wala ako nito
now-is = Ito po ang nakasulat ngayon: { $value }. Kung hindi babaguhin, i-type ang OK.
    .nameless-sms = Kung hindi babaguhin ang dating sagot, i-type ang OK.
your-location = kung nasaan kayo
office-at-miles = { $office }, { $miles } milya
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Ipadala kung nasaan ako
share-phone = Ipadala ang numero ko

help =
    I-type po ang numero ng sagot, o sariling salita.
    BALIK = naunang tanong. ULITIN. MULA SA UMPISA. WIKA. 0 = menu.
    O tumawag sa { $phone }.
not-understood = Pasensya na po, hindi ko pa rin maintindihan. Itatanong ko ulit:
noted = Naitala na po, babalikan natin iyan.
draft-left = Sige po, walang naitalang appointment. Para magsimula ulit, i-type: appointment
whole-name = “{ $name }” po ba ang buong pangalan? Kung oo, i-type ang OK. Kung hindi, i-type po ang nasa ID.
    .nameless-sms = Iyan na po ba ang buong pangalan? Kung oo, i-type ang OK. Kung hindi, i-type po ang nasa ID.
not-a-name = Mukhang hindi po pangalan iyan. Paki-type po ang pangalan at apelyido, mga letra lang, tulad ng: Ana Lopez
one-name = Para sa isang tao lang po ang isang appointment.
choose-a-number = Paki-type po ang isa sa mga numero:
thanks-too = Walang anuman po! Para sa menu, i-type ang 0.
call-us = Matutulungan po namin kayo sa telepono: { $phone }. I-type ang ULITIN para makita ang tanong, o 0 para sa menu.
which-date = Aling petsa po ito?
which-one = Alin po rito?
old-button = Galing po sa lumang mensahe ang pindutang iyon. Dito po pumili:
cannot-read-media = Hindi po ako makabukas ng litrato o voice message. Paki-type po ang sagot.
cannot-read-long = Masyado pong mahaba iyon para sa akin. Maikling sagot lang po.
cut-off = (Masyadong mahaba ito. Para sa kasunod, tumawag po sa { $hotline }.)
inbox-full = Ang dami pong sabay na mensahe. Maghintay po ng isang minuto at ipadala ulit ang huli.
unknown-zip = Hindi po namin alam ang ZIP code na iyon. I-type ang lungsod at estado, tulad ng: Denver CO
other-calendar = I-type po ang petsa ayon sa kalendaryong Gregorian, tulad ng: Marso 14, 1990
wait-minutes = { $count } minuto
wait-hours = { $count } oras
went-wrong = Nagkaproblema po sa amin. Subukan po ulit, o tumawag sa { $hotline }.

resume = Balik po tayo rito: { $task }.
welcome-back = Maligayang pagbabalik po. Dito tayo huminto: { $task }.
unfinished-dropped = Mahigit isang araw na po, kaya magsisimula tayo ulit.
script-changed = Bahagyang nagbago ang mga tanong namin. Nakatago pa po ang mga sagot ninyo.
hold-over = Hindi na po nakareserba ang oras ninyo: puwede na itong kunin ng iba. Sisikapin pa rin naming makuha ito para sa inyo.

stopped = Sige po, hindi na kami magte-text. Tuloy pa rin ang mga appointment ninyo. Para bumalik, i-type ang START.
still-stopped = Hiniling po ninyong huwag na kaming mag-text. Para bumalik, i-type ang START.
started-again = Maligayang pagbabalik po. Puwede na ulit kaming mag-text sa inyo.

task-welcome = ang menu
task-language = pagpili ng wika
task-book = pagkuha ng appointment
task-mine = ang appointment ninyo
task-find = nawalang kumpirmasyon
task-questions = mga tanong
task-perhaps = mga tanong

# Mga linya ng pagsusuri.
review-line = { $key } { $line }
review-what-to-change = Aling linya po ang babaguhin? I-type ang numero nito.
book-it = Ituloy
ask-meant = Isa po ba sa mga ito ang kailangan ninyo?
    .again = Paki-type po ang numero mula sa listahan:
meant-none = Iba po ang kailangan ko
