too-many = Telefòn sa a gen { $limit } randevou deja. Li pa ka gen plis. Ou ka deplase youn oswa anile youn.
    .sms = Telefòn sa a gen { $limit } randevou, maksimòm nan. Deplase oswa anile youn:
too-often = Telefòn sa a rive nan maksimòm randevou pou yon jou. Rezève ankò nan { $wait }, oswa rele { $phone }.

ask-place = Nan ki vil ak nan ki eta ou rete? Oswa tape kòd postal ou (ZIP).
    .again = Tanpri tape 5 chif kòd postal la, tankou 80111, oswa vil ak eta, tankou: Denver CO
ask-office = Ki biwo ou pito?
    .again = Tanpri tape nimewo yon biwo:
more-offices = Lòt biwo
ask-no-office = Pa gen biwo toupre kote sa a. Tape yon eta, tankou: Colorado
    .again = Tanpri tape non yon eta, tankou: Colorado

ask-inquiry = Randevou a se pou ki sa?
    .again = Tanpri tape yon nimewo, oswa kèk mo, tankou: so nan paspò
ask-reason = Pou ki rezon?
    .again = Tanpri tape nimewo ki mache ak ka ou a:
ask-urgent = Si sa pa ka tann, rele { $urgent } kounye a: yo ka ede ou menm jou a.
    .again = Tanpri tape 1 oswa 2. Nimewo ijans lan se { $urgent }.
urgent-go-on = Pran yon randevou
urgent-call = Dakò. Nimewo a se { $urgent }. Pou retounen, ekri nou.
urgent-stop = M ap rele
try-first = Konsèy: { $first }

ask-name = Tanpri tape non konplè moun k ap vini an, jan li ye sou ID a, ak dat nesans li.
    .sms = Tape non konplè moun k ap vini an, jan li ye sou ID a, ak dat nesans li.
    .again = Tanpri tape non ak siyati, tankou: Ana Lopez
    .rest = E non konplè moun nan, jan li ye sou ID a?
ask-birth-date = Ki dat moun nan fèt?
    .again = Tanpri tape jou, mwa ak ane, tankou: 14 mas 1990
ask-same-visit = { $name } gen randevou sa a deja: { $number }, { $time }.
    .again = Tanpri tape 1 oswa 2:
    .nameless-sms = Randevou sa a pran deja: { $number }, { $time }.
same-visit-mine = Deplase l oswa anile l
same-visit-keep = Kite l jan li ye a
same-booked = { $name } gen randevou sa a deja: { $number }, { $time }.
    .nameless-sms = Randevou sa a pran deja: { $number }, { $time }.
ask-receipt = Ki nimewo resi a (receipt number)? Li sou avi ou (notice): 3 lèt ak 10 chif.
    .again = Li ekri konsa: IOE0912345678, 3 lèt ak 10 chif. Tanpri tape pa ou a:
ask-a-number = Ki nimewo A a (A-number)? Li sou kat ou oswa avi ou: yon A ak 8 oswa 9 chif.
    .again = Li kòmanse ak A, tankou A012345678. Tanpri tape pa ou a ak A a:
ask-phone = Tanpri tape yon nimewo telefòn kote biwo a ka rele ou.
    .again = Tanpri tape nimewo a ak kòd zòn li, tankou 303 555 0142
ask-help = Ki sa nou dwe konnen? Ou ka tape plizyè nimewo, tankou: 1 3
    .again = Tanpri tape nimewo yo, tankou 1 3, oswa 0 pou anyen:
    .none = Anyen
help-companions = Yon moun ap vini avè m
    .sms = Moun avè m
help-interpreter = M ap vini ak yon entèprèt
    .sms = Entèprèt
help-step-free = M nan chèz woulant oswa m pa ka monte eskalye
    .sms = Chèz woulant
ask-companions = Tanpri tape non konplè moun k ap vini avè ou yo.
    .again = Tanpri tape non yo, tankou: Luis Lopez, Eva Lopez. Si poko gen moun, tape OKENN
ask-interpreter = Ki jan entèprèt ou a rele?
    .again = Tanpri tape non an, tankou: Maria Gomez. Si poko gen moun, tape OKENN

ask-slot = Chwazi yon lè nan { $office }. Oswa di ki lè: vandredi, apre 2zè, 3 desanm
    .sms = Chwazi, oswa di ki lè: vandredi
    .again = Tanpri tape nimewo yon lè, oswa di ki lè, tankou: vandredi maten
more-times = Lòt lè
no-time-like-that = Pa gen plas lib pou tan sa a. Men sa nou genyen.
no-such-hour = Pa gen plas lib nan lè sa a, men gen nan lè sa yo:
no-such-day = Pa gen plas lib jou sa a. Men sa nou genyen.
slot-gone = Padon, yon lòt moun fèk pran lè sa a. Repons ou yo la toujou.
    .sms = Padon, yon moun fèk pran lè sa a.
ask-no-times = { $office } pa gen lè lib kounye a. N ap montre lòt lè apati { $opens }. Biwo sa yo genyen:
    .again = Tanpri tape yon nimewo:
other-place = Yon lòt kote
ask-no-times-anywhere = Pa gen lè lib toupre ou kounye a. N ap montre lòt lè apati { $opens }. N ap kenbe repons ou yo pandan yon jou.
    .again = Tanpri tape 1 oswa 2. N ap montre lòt lè apati { $opens }.
try-again = Chèche ankò
ask-busy = Gen moun k ap rezève tout lè yo kounye a. Tanpri eseye ankò nan dis minit.
    .again = Tanpri tape 1 oswa 2:
held-enough = Nou kenbe lè yo pou ou pandan yon demi èdtan. Chwazi ankò nan { $wait }, oswa rele { $phone }.
ask-held-wait = Repons ou yo la toujou.
    .again = Tanpri tape 1 oswa 2:
ask-overlap = Moun sa a gen yon lòt randevou lè sa a. Pran { $time } kanmenm?
    .again = Tanpri tape 1 oswa 2:
overlap-take = Pran l kanmenm
overlap-other = Chwazi yon lòt lè

ask-review = Tout bagay kòrèk? Tape 1. Pou chanje yon liy, tape nimewo li.
    .sms = OK? Oswa ki liy?
    .again = Tanpri tape 1 pou rezève, oswa nimewo liy ou vle chanje a:

label-office = Biwo: { $value }
    .sms = { $value }
label-inquiry = Rezon: { $value }
    .sms = { $value }
label-name = Non: { $value }
    .sms = { $value }
label-birth-date = Fèt: { $value }
    .sms = { $value }
label-receipt = Resi: { $value }
label-a-number = Nimewo A: { $value }
label-phone = Telefòn: { $value }
label-help = Moun avè ou, entèprèt, chèz woulant: { $value }
    .sms = Moun avè ou, chèz woulant: { $value }
label-companions = Avèk: { $value }
label-interpreter = Entèprèt: { $value }
label-slot = Lè: { $value }
    .sms = { $value }

booked =
    Randevou a fèt! { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    Pote yon pyès idantite (ID), mesaj sa a, ak papye orijinal yo ak tradiksyon sètifye yo. { $bring }
    Deplase l oswa anile l pa koute anyen: ekri nou.
    .sms =
    Randevou fèt! { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    Pote ID, mesaj sa a, orijinal yo ak tradiksyon sètifye. { $bring }
    Deplase oswa anile gratis: ekri nou.
