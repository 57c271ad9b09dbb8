too-many = May { $limit } appointment na po sa teleponong ito, at hindi na puwedeng dagdagan. Puwedeng ilipat o kanselahin ang isa.
    .sms = { $limit } na po ang appointment sa teleponong ito. Ilipat o kanselahin ang isa:
too-often = Ubos na po ang puwedeng kuning appointment ng teleponong ito sa isang araw. Kumuha po ulit pagkalipas ng { $wait }, o tumawag sa { $phone }.

ask-place = Saang lungsod at estado po kayo nakatira? O i-type ang ZIP code.
    .sms = Saang lungsod at estado po kayo nakatira? O ang ZIP code?
    .again = Paki-type po ang ZIP code na 5 numero, tulad ng 80111, o lungsod at estado, tulad ng: Denver CO
ask-office = Aling opisina po?
    .again = Paki-type po ang numero ng opisina:
more-offices = Ibang opisina
ask-no-office = Walang opisina na malapit doon. I-type po ang estado, tulad ng: Colorado
    .again = Paki-type po ang pangalan ng estado, tulad ng: Colorado

ask-inquiry = Para saan po ang appointment?
    .again = Paki-type po ang numero, o ilang salita, tulad ng: tatak sa pasaporte
ask-reason = Tungkol po saan?
    .again = Paki-type po ang numerong pinakaangkop:
ask-urgent = Kung hindi na makapaghihintay, tumawag po ngayon sa { $urgent }: matutulungan kayo sa araw ding iyon.
    .again = Paki-type po ang 1 o 2. Ang numero sa agarang tulong ay { $urgent }.
urgent-go-on = Kumuha ng appointment
urgent-call = Sige po. Ang numero ay { $urgent }. Para bumalik, mag-text lang po sa amin.
urgent-stop = Tatawag ako
try-first = Payo: { $first }

ask-name = Paki-type po ang buong pangalan ng pupunta, tulad ng nasa ID, at petsa ng kapanganakan.
    .sms = Buong pangalan po ng pupunta, at petsa ng kapanganakan?
    .again = Paki-type po ang pangalan at apelyido, tulad ng: Ana Lopez
    .rest = At ano po ang buong pangalan ng pupunta?
ask-birth-date = Ano po ang petsa ng kapanganakan?
    .again = Paki-type po ang buwan, araw at taon, tulad ng: Marso 14 1990
ask-same-visit = May ganito nang appointment si { $name }: { $number }, { $time }.
    .again = Paki-type po ang 1 o 2:
    .nameless-sms = May ganito na pong appointment: { $number }, { $time }.
same-visit-mine = Ilipat o kanselahin
same-visit-keep = Huwag baguhin
same-booked = May ganito nang appointment si { $name }: { $number }, { $time }.
    .nameless-sms = May ganito na pong appointment: { $number }, { $time }.
ask-receipt = Receipt number po? Nasa sulat (Notice) ninyo: 3 titik at 10 numero.
    .again = Ganito po ang itsura: IOE0912345678, 3 titik at 10 numero. Paki-type ang sa inyo:
ask-a-number = A-Number po? Nasa card o sulat (Notice) ninyo: A at 8 o 9 na numero.
    .again = Nagsisimula po sa A, tulad ng A012345678. Paki-type ang sa inyo kasama ang A:
ask-phone = Paki-type po ang numero kung saan kayo puwedeng tawagan ng opisina.
    .again = Paki-type po ang numero na may area code, tulad ng 303 555 0142
ask-help = Ano po ang dapat naming malaman? Puwede ang higit sa isang numero, tulad ng: 1 3
    .again = Paki-type po ang mga numero, tulad ng 1 3, o 0 kung wala:
    .none = Wala
help-companions = May kasama ako
    .sms = May kasama
help-interpreter = May dala akong interpreter
    .sms = Interpreter
help-step-free = Naka-wheelchair ako o hindi makaakyat ng hagdan
    .sms = Naka-wheelchair
ask-companions = Paki-type po ang buong pangalan ng mga kasama ninyo.
    .again = Paki-type po ang mga pangalan, tulad ng: Luis Lopez, Eva Lopez. Kung wala pa, i-type ang WALA
ask-interpreter = Ano po ang pangalan ng interpreter ninyo?
    .again = Paki-type po ang pangalan, tulad ng: Maria Gomez. Kung wala pa, i-type ang WALA

ask-slot = Pumili po ng oras sa { $office }. O sabihin kung kailan: Biyernes, pagkatapos ng 2pm, Dis 3
    .sms = Pumili po ng oras o sabihin: Biyernes
    .again = Paki-type po ang numero ng oras, o kung kailan, tulad ng: Biyernes ng umaga
more-times = Ibang oras
no-time-like-that = Wala pong bakante sa panahong iyon. Ito po ang mayroon kami:
no-such-hour = Wala pong bakante sa oras na iyon. Ito po ang bakante:
no-such-day = Wala pong bakante sa araw na iyon. Ito po ang mayroon kami:
slot-gone = Pasensya na po, may kumuha na ng oras na iyon. Nakatago pa ang mga sagot ninyo.
    .sms = Pasensya na po, nakuha na ang oras na iyon. Nakatago ang mga sagot.
ask-no-times = Walang bakanteng oras ngayon sa { $office }. Ipapakita ang bago simula { $opens }. Mayroon po sa mga opisinang ito:
    .again = Paki-type po ang numero:
other-place = Ibang lugar
ask-no-times-anywhere = Walang bakanteng oras ngayon na malapit sa inyo. Ipapakita po ang bago simula { $opens }. Itatago po namin ang mga sagot ninyo nang isang araw.
    .again = Paki-type po ang 1 o 2. Ipapakita ang bagong oras simula { $opens }.
try-again = Maghanap ulit
ask-busy = Kinukuha po ngayon ng iba ang lahat ng oras. Subukan ulit pagkalipas ng 10 minuto.
    .again = Paki-type po ang 1 o 2:
held-enough = Nagreserba na po kami para sa inyo nang kalahating oras. Pumili ulit pagkalipas ng { $wait }, o tumawag sa { $phone }.
ask-held-wait = Nakatago pa po ang mga sagot ninyo.
    .again = Paki-type po ang 1 o 2:
ask-overlap = May kasabay na pong ibang appointment ang taong ito. Kukunin pa rin ba ang { $time }?
    .again = Paki-type po ang 1 o 2:
overlap-take = Kunin pa rin
overlap-other = Pumili ng ibang oras

ask-review = Tama po ba? I-type ang 1. Kung may babaguhin, i-type ang numero ng linya.
    .sms = OK po? O aling linya?
    .again = Paki-type po ang 1 para ituloy, o ang numero ng linyang babaguhin:

label-office = Opisina: { $value }
    .sms = { $value }
label-inquiry = Tungkol sa: { $value }
    .sms = { $value }
label-name = Pangalan: { $value }
    .sms = { $value }
label-birth-date = Kapanganakan: { $value }
    .sms = { $value }
label-receipt = Receipt: { $value }
label-a-number = A-Number: { $value }
label-phone = Telepono: { $value }
label-help = Kasama, interpreter, wheelchair: { $value }
    .sms = Kasama, wheelchair: { $value }
label-companions = Kasama: { $value }
label-interpreter = Interpreter: { $value }
label-slot = Oras: { $value }
    .sms = { $value }

booked =
    May appointment na po kayo! { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Dalhin po ang ID, ang mensaheng ito, at mga orihinal na may sertipikadong salin. { $bring }
    Libre ang paglipat o pagkansela: mag-text lang po.
    .sms =
    Ayos na po! { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Dalhin: ID, text na ito, orihinal at sertipikadong salin. { $bring }
    Ilipat o kanselahin: mag-text.
