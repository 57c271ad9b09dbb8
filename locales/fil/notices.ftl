# Mga mensaheng kusang ipinapadala ng textpass.
notice-confirmation =
    Ang appointment ninyo: { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Para ilipat o kanselahin, mag-text po.
    .sms =
    Appointment ninyo: { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Para ilipat o kanselahin, mag-text po.
    .nameless-sms =
    Ang appointment ninyo: { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Para ilipat o kanselahin, mag-text po.
notice-cancelled = Kinailangan po ng { $organisation } na kanselahin ang { $number }, { $time }. Pasensya na po. Para sa bagong oras, i-type: appointment
notice-is-cancelled = Kanselado na po ang appointment ninyo: { $number }, { $time }. Para sa bagong oras, i-type: appointment
notice-readdressed-here = Sa teleponong ito na po ang { $number }. Bagong code: { $code }. { $time }, { $office }.
notice-readdressed-away = Inilipat ng aming kawani ang { $number } sa ibang telepono. Hindi po ba kayo ang humiling? Tumawag sa { $phone }.
notice-moved-elsewhere = May gumamit po ng numero at code sa ibang telepono at inilipat ang { $number } sa: { $time }, { $office }. Bagong code: { $code }. Hindi po ba kayo? Tumawag sa { $phone }.
notice-cancelled-elsewhere = May gumamit po ng numero at code sa ibang telepono at kinansela ang { $number }, { $time }. Hindi po ba kayo? Tumawag sa { $phone }.
notice-locked = May sumubok po ng maling code para sa { $number } sa ibang telepono. Tuloy pa rin ang appointment ninyo. Isang araw itong mabubuksan sa teleponong ito lang. May tanong? Tumawag sa { $phone }.
done-before-booked = Nakuha na po ng text na iyon ang { $number }. Wala pong ginawa ngayon. Para makita, i-type: appointment ko
done-before-moved = Nailipat na po ng text na iyon ang { $number }. Wala pong ginawa ngayon. Para makita, i-type: appointment ko
done-before-cancelled = Nakansela na po ng text na iyon ang { $number }. Wala pong ginawa ngayon.
too-many-texts = Maraming text po sa maikling panahon. Mag-text ulit pagkalipas ng { $wait }, o tumawag sa { $hotline }.
notice-unfit =
    Appointment ninyo: { $number }, code { $code }
    { $time }
    May nagbago po sa amin. Bago pumunta, tumawag muna sa { $phone }.
