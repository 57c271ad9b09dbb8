# Lời nhắc, và những gì được nói khi có trả lời.
reminder = Nhắc hẹn: { $inquiry }, { $time }, { $office }.
reminder-also = Hẹn khác: { $inquiry }, { $time }, { $office }.
reminder-come = Tôi sẽ đến
reminder-move = Dời hẹn
reminder-cancel = Hủy hẹn
reminder-where = Ở đâu, cần mang gì
reminder-kept = Cảm ơn quý vị! Hẹn gặp: { $time }, { $office }.
reminder-changed = Tin nhắn đó là của giờ hẹn cũ. Giờ hẹn mới của quý vị: { $time }, { $office }.
reminder-gone = Cuộc hẹn đó không còn nữa. Muốn xem cuộc hẹn của quý vị, xin gõ: cuộc hẹn của tôi
reminder-wrong-number = Cảm ơn quý vị đã cho biết. Chúng tôi sẽ không nhắn tin về cuộc hẹn đó nữa.
reminder-at =
    { $time }
    { $office }, { $address }
    .sms =
    { $time }
    { $address }
task-reminder = lời nhắc của quý vị
