/** The words of one's own account: the password and one-time codes. */
export const ownAccount = {
  title: "我的帳號",
  who: "我是誰",
  linkPerson: "還沒有對應到人，去關聯",
  noKeys: "沒有金鑰。需要時由管理員新增。",
  password: {
    title: "修改密碼",
    others: "其他裝置都要重新登入",
    confirm: "修改密碼",
    done: "密碼已修改",
  },
  codes: {
    title: "動態驗證碼",
    isOff: "未啟用。啟用後，登入時除了密碼還要輸入手機上顯示的六位數字；密碼外洩了，別人也進不來。",
    isOn: "已啟用。登入時除了密碼，還要輸入手機上顯示的六位數字。",
    on: {
      button: "啟用動態驗證碼",
      title: "啟用動態驗證碼",
      intro:
        "需要在手機上裝一個驗證器應用程式（如各手機自帶的驗證碼功能、Microsoft Authenticator 等）。請先輸入密碼，確認是您本人。",
      confirm: "下一步",
    },
    scan: {
      title: "用手機掃描",
      intro: "請用驗證器應用程式掃描下面的圖，再輸入應用程式裡顯示的六位數字。",
      confirm: "確認啟用",
      picture: "供驗證器應用程式掃描的 QR 碼；其內容就是下面的金鑰",
      secret: "不能掃描時，手動輸入這個金鑰",
    },
    backup: {
      title: "已啟用，請儲存備用碼",
      warning: "備用碼只在這裡顯示一次。手機遺失或更換時，要靠它登入；請列印或另存，不要放在手機裡。",
      heading: "帳號 %{username} 的備用碼，每個只能用一次",
      field: "備用碼",
      save: "存成檔案",
      print: "列印",
      file: "備用碼",
    },
    off: {
      button: "停用動態驗證碼",
      title: "停用動態驗證碼？",
      intro: "停用後只憑密碼即可登入，原來的備用碼也不再有效。請輸入密碼確認。",
      confirm: "停用",
      done: "動態驗證碼已停用",
    },
  },
} as const;
