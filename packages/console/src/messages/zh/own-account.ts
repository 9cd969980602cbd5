/** The words of one's own account: the password and one-time codes. */
export const ownAccount = {
  title: "我的账号",
  who: "我是谁",
  linkPerson: "还没有对应到人，去关联",
  noKeys: "没有密钥。需要时由管理员新建。",
  password: {
    title: "修改密码",
    others: "其他设备都要重新登录",
    confirm: "修改密码",
    done: "密码已修改",
  },
  codes: {
    title: "动态验证码",
    isOff: "未启用。启用后，登录时除了密码还要输入手机上显示的六位数字；密码泄露了，别人也进不来。",
    isOn: "已启用。登录时除了密码，还要输入手机上显示的六位数字。",
    on: {
      button: "启用动态验证码",
      title: "启用动态验证码",
      intro:
        "需要在手机上装一个验证器应用（如各手机自带的验证码功能、Microsoft Authenticator 等）。请先输入密码，确认是您本人。",
      confirm: "下一步",
    },
    scan: {
      title: "用手机扫描",
      intro: "请用验证器应用扫描下面的图，再输入应用里显示的六位数字。",
      confirm: "确认启用",
      picture: "供验证器应用扫描的二维码；其内容就是下面的密钥",
      secret: "不能扫描时，手工输入这个密钥",
    },
    backup: {
      title: "已启用，请保存备用码",
      warning: "备用码只在这里显示一次。手机丢失或更换时，要靠它登录；请打印或另存，不要放在手机里。",
      heading: "账号 %{username} 的备用码，每个只能用一次",
      field: "备用码",
      save: "存为文件",
      print: "打印",
      file: "备用码",
    },
    off: {
      button: "停用动态验证码",
      title: "停用动态验证码？",
      intro: "停用后只凭密码即可登录，原来的备用码也不再有效。请输入密码确认。",
      confirm: "停用",
      done: "动态验证码已停用",
    },
  },
} as const;
