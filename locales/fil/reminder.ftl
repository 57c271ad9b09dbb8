# Mga paalala, at ang sinasabi kapag sinagot.
reminder = Paalala po: { $inquiry }, { $time }, { $office }.
reminder-also = Pati po: { $inquiry }, { $time }, { $office }.
reminder-come = Pupunta ako
reminder-move = Ilipat
reminder-cancel = Kanselahin
reminder-where = Saan, anong dadalhin
reminder-kept = Salamat po! Hihintayin namin kayo: { $time }, { $office }.
reminder-changed = Tungkol po sa dating oras ang text na iyon. Ito na ang appointment ninyo: { $time }, { $office }.
reminder-gone = Wala na po ang appointment na iyon. Para makita ang sa inyo, i-type: appointment ko
reminder-wrong-number = Salamat po sa pagsabi. Hindi na po namin kayo ite-text tungkol sa appointment na iyon.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = ang paalala ninyo
