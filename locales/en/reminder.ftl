# Reminders, and what is said when they are answered.
reminder = Reminder: { $inquiry }, { $time }, { $office }.
reminder-also = Also: { $inquiry }, { $time }, { $office }.
reminder-come = I'll come
reminder-move = Move
reminder-cancel = Cancel
reminder-where = Where, what to bring
reminder-kept = Thank you! See you { $time }, { $office }.
reminder-changed = That text was about an earlier time. Your appointment now: { $time }, { $office }.
reminder-gone = That appointment is no longer open. To see what you have, type: my appointment
reminder-wrong-number = Thank you for telling us. We won't write to you about that appointment again.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = your reminder
