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
notice-readdressed-here = Sa teleponong ito na po ang { $number }. Bagong code: { $code }. { $time }, { $office }.
notice-readdressed-away = Inilipat ng aming kawani ang { $number } sa ibang telepono. Hindi po ba kayo ang humiling? Tumawag sa { $phone }.
