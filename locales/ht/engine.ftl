# Fraz motè a menm: yo ka parèt nan tout dyalòg.

language-name = Kreyòl ayisyen
    .sms = Kreyòl

hello = Randevou { $organisation } pa chat. Tape ? pou jwenn èd.
    .sms = Randevou { $organisation } pa SMS. Mesaj ak done ka koute lajan. STOP pou sispann, ? pou jwenn èd.
hello-others = Lòt lang: tape LANG.

as-it-is = { $value }
yes = Wi
no = Non
none = anyen
have-none = Mwen pa genyen
now-is = Kounye a li di: { $value }. Pou kite l konsa, tape OK.
    .nameless-sms = Pou kite repons ou te bay la, tape OK.
your-location = kote ou ye a
office-at-miles = { $office }, { $miles } mayl
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Voye kote mwen ye
share-phone = Voye nimewo mwen

help =
    Tape yon nimewo, oswa reponn ak pwòp mo pa ou.
    TOUNEN = kesyon anvan an. REPETE. REKOMANSE. LANG. 0 = meni.
    Oswa rele { $phone }.
not-understood = Padon, mwen poko konprann. Men kesyon an yon lòt fwa:
noted = Nou note sa, n ap rive la.
draft-left = Dakò, nou pa rezève anyen. Pou rekòmanse, tape: randevou
whole-name = Èske “{ $name }” se non konplè a? Si se li, tape OK. Si se pa li, tape l jan li ye sou ID a.
    .nameless-sms = Èske se non konplè a? Si se li, tape OK. Si se pa li, tape l jan li ye sou ID a.
not-a-name = Sa pa sanble yon non. Tanpri tape non ak siyati, ak lèt, tankou: Ana Lopez
one-name = Yon randevou se pou yon sèl moun.
choose-a-number = Tanpri tape youn nan nimewo yo:
thanks-too = Padekwa! Pou meni an, tape 0.
call-us = Nou ka ede ou nan telefòn: { $phone }. Tape REPETE pou wè kesyon an, oswa 0 pou meni an.
which-date = Ki dat nan sa yo?
which-one = Kilès ladan yo?
old-button = Bouton sa a soti nan yon ansyen mesaj. Tanpri sèvi ak sa yo:
cannot-read-media = Mwen pa ka louvri foto ni mesaj vwa. Tanpri ekri repons ou.
cannot-read-long = Mesaj sa a te twò long pou mwen. Tanpri voye yon repons kout.
cut-off = (Li te twò long. Pou rès la, rele { $hotline }.)
inbox-full = Twòp mesaj rive ansanm. Tanpri tann yon minit epi voye dènye a ankò.
unknown-zip = Nou pa konnen kòd postal sa a. Tanpri tape vil ak eta, tankou: Denver CO
other-calendar = Tanpri tape dat la nan kalandriye gregoryen an, tankou: 14 mas 1990
wait-minutes = { $count ->
    [one] yon minit
   *[other] { $count } minit
}
wait-hours = { $count } èdtan
went-wrong = Gen yon pwoblèm bò kote pa nou. Tanpri eseye ankò, oswa rele { $hotline }.

resume = N ap kontinye kote nou te ye a: { $task }.
welcome-back = Nou kontan wè ou ankò. Nou te la a: { $task }.
unfinished-dropped = Sa gen plis pase yon jou, kidonk n ap rekòmanse.
script-changed = Kesyon nou yo chanje yon ti kras. Repons ou yo la toujou.
hold-over = Nou pa kenbe lè ou a ankò: kounye a lòt moun ka pran l. Men n ap eseye jwenn li pou ou.

stopped = Dakò, nou p ap voye mesaj ankò. Randevou ou yo la toujou. Pou retounen, tape START.
still-stopped = Ou te mande nou pa ekri ou ankò. Pou retounen, tape START.
started-again = Nou kontan wè ou ankò. Nou ka ekri ou ankò.

task-welcome = meni an
task-language = chwazi yon lang
task-book = pran yon randevou
task-mine = randevou ou
task-find = yon konfimasyon ki pèdi
task-questions = kesyon
task-perhaps = kesyon

# Liy rezime a.
review-line = { $key } { $line }
review-what-to-change = Ki liy pou chanje? Tape nimewo li.
book-it = Rezève
ask-meant = Èske ou vle youn nan sa yo?
    .again = Tanpri tape yon nimewo nan lis la:
meant-none = Yon lòt bagay
