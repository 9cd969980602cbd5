/** The words of one's own account: the password and one-time codes. */
export const ownAccount = {
  title: "My account",
  who: "Who I am",
  linkPerson: "Stands for nobody yet; say whose it is",
  noKeys: "No keys. The administrator makes them where they are needed.",
  password: {
    title: "Change password",
    others: "All other devices must sign in again",
    confirm: "Change password",
    done: "The password is changed",
  },
  codes: {
    title: "One-time codes",
    isOff:
      "Off. When they are on, signing in takes the six digits that your phone shows beside the password: who has only the password stays out.",
    isOn: "On. Signing in takes the six digits that your phone shows beside the password.",
    on: {
      button: "Turn on one-time codes",
      title: "Turn on one-time codes",
      intro:
        "You need an authenticator app on your phone, such as the one it came with or Microsoft Authenticator. Enter your password first, so that it is sure to be you.",
      confirm: "Go on",
    },
    scan: {
      title: "Scan it with your phone",
      intro: "Scan the picture with the authenticator app, then enter the six digits that it shows.",
      confirm: "Turn on",
      picture: "QR code for the authenticator app; it holds the secret below",
      secret: "If you cannot scan, type this secret",
    },
    backup: {
      title: "It is on. Keep the backup codes",
      warning:
        "The backup codes are shown here once. By them you sign in when the phone is lost; print or save them, and not on the phone.",
      heading: "Backup codes of the account %{username}, each good once",
      field: "Backup codes",
      save: "Save as a file",
      print: "Print",
      file: "backup-codes",
    },
    off: {
      button: "Turn off one-time codes",
      title: "Turn off one-time codes?",
      intro: "From then on the password is enough, and the backup codes open nothing. Enter your password.",
      confirm: "Turn off",
      done: "One-time codes are off",
    },
  },
} as const;
