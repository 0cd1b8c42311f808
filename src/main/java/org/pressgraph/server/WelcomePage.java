package org.pressgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The page at the root of the server: it says in the reader's language what stands where. */
final class WelcomePage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean chinese = Locale.CHINESE.getLanguage().equals(request.getLocale().getLanguage());
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Content-Security-Policy", "default-src 'none'; form-action 'self'");
    response.getOutputStream().write(page(chinese ? "welcome_zh.html" : "welcome.html"));
  }

  private static byte[] page(String name) throws IOException {
    try (InputStream in = WelcomePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }
}
