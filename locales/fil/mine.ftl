ask-who = Petsa po ng kapanganakan ng may appointment? O numero at code: DEN-26-6307 13f18
    .again = Ganito po i-type: Marso 14 1990. O ganito: DEN-26-6307 13f18
ask-birth-too = At ang petsa po ng kapanganakan?
    .again = Paki-type po ang buwan, araw at taon, tulad ng: Marso 14 1990
ask-number-too = Walang sariling appointment ang teleponong ito. I-type ang numero at code, tulad ng: DEN-26-6307 13f18. Nawala? I-type po: nawala ang kumpirmasyon
    .again = Ganito po ang itsura: DEN-26-6307 13f18. Paki-type ang sa inyo:
ask-code-too = Marami na pong maling petsa ngayong araw. I-type ang numero at code, tulad ng: DEN-26-6307 13f18. O tumawag sa { $phone }.
    .again = Ganito po ang itsura: DEN-26-6307 13f18. Paki-type ang sa inyo:
ask-which = Aling appointment po?
    .again = Paki-type po ang numero ng linya:
wrong = Hindi po tugma. May natitira pang { $tries } subok.
locked = Napakaraming subok na po. Subukan ulit pagkalipas ng { $wait }, o tumawag sa { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Paki-type po ang numero mula 1 hanggang 4:
what-show = Tingnan
what-bring = Ano ang dadalhin
what-move = Ilipat
what-cancel = Kanselahin
what-cannot = Hindi ako makakapunta
what-keep = Huwag baguhin

appointment =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Tungkol sa: { $inquiry }
    .nameless-sms =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Tungkol sa: { $inquiry }
bring =
    Dadalhin po ({ $inquiry }): ID, ang mensaheng ito, at mga orihinal na may sertipikadong salin. { $bring }
    .sms =
    Dadalhin po ({ $inquiry }): ID, text na ito, orihinal at sertipikadong salin. { $bring }
ask-new-slot = Walang bayad ang paglipat. Ngayon: { $old }. Pumili po ng bagong oras, o sabihin kung kailan: parehong araw, Biyernes
    .sms = Libre ang paglipat. Ngayon: { $old }. Pumili o sabihin: parehong araw, Biyernes
    .again = Paki-type po ang numero ng oras, o kung kailan, tulad ng: parehong araw pagkatapos ng 2pm
ask-sure-move = Ililipat po ba sa { $time }? Mapupunta sa iba ang dati ninyong oras.
    .again = Paki-type po ang 1 kung oo o 2 kung hindi:
moved =
    Nailipat na po! { $number }, bagong code { $code }
    { $time }
    { $office }, { $address }
    Hindi na gagana ang dating code.
    .sms =
    Nailipat na po! { $number }, bagong code { $code }
    { $time }
    { $office }, { $address }
    Wala na ang dating code.
ask-sure-cancel = Kakanselahin po ba ang { $number }, { $time }? Walang multa.
    .again = Paki-type po ang 1 kung oo o 2 kung hindi:
cancelled = Kanselado na po ang { $number }. Walang multa, at puwede ulit kumuha kahit kailan.
kept = Sige po. Tuloy pa rin ang appointment ninyo: { $number }, { $old }.
appointment-gone = Wala na po ang appointment na iyon. Para kumuha ng bago, i-type: appointment
stale = Kababago lang po ng appointment na iyon. Para makita ito ngayon, i-type: appointment ko
begun = Nagsimula na po ang { $number }: { $time }. Para baguhin ito ngayon, tumawag sa { $phone }. Para kumuha ng bago, i-type: appointment
too-late = Malapit na po ang appointment kaya hindi na mababago sa text. Tumawag po sa { $phone }. Tuloy pa rin ito.
moved-often = Ubos na po ang puwedeng paglipat sa isang araw. Tuloy ang appointment. Ilipat ulit pagkalipas ng { $wait }, o tumawag sa { $phone }.
ask-no-times-to-move = Wala pong ibang bakanteng oras ngayon. Ipapakita ang bago simula { $opens }. Tuloy pa rin ang appointment ninyo.
    .again = Paki-type po ang 1 o 2:

ask-unfit = { $number }, { $time }: may nagbago po sa amin. Bago pumunta, tumawag muna sa { $phone }.
    .again = Paki-type po ang numero ng isang linya, o tumawag sa { $phone }.
ask-cannot = Salamat po sa pagsabi. Ano po ang gagawin natin?
    .again = Paki-type po ang 1 o 2:
ask-closed = Sarado po sa oras na iyon, paumanhin: { $number }, { $time }, { $office }.
    .again = Paki-type po ang 1 o 2:
