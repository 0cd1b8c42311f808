/** The form for those who may correct. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { signIn } from "../data/corrections.js";

/** The form; `done` is called when the server knows the name and the password. */
export function signInForm(done) {
  const user = h("input", { name: "user", autocomplete: "username", required: true, value: "editor" });
  const password = h("input", { name: "password", type: "password", autocomplete: "current-password", required: true });
  const answer = h("p", { class: "hint", role: "status" });
  return h("form", {
    class: "sign-in",
    onsubmit: async (event) => {
      event.preventDefault();
      if (await signIn(user.value, password.value)) done();
      else answer.textContent = t("correct.refused");
    },
  },
    h("label", {}, t("correct.user"), " ", user), h("label", {}, t("correct.password"), " ", password),
    h("button", { type: "submit" }, t("correct.signin")), answer);
}
