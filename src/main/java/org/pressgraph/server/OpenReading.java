package org.pressgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets pages of every site read (Cross-Origin Resource Sharing), without the credentials of those
 * who look at them, and gives every answer the headers that keep browsers from guessing.
 */
final class OpenReading extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String DAY_IN_SECONDS = "86400";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    String asked = request.getHeader("Access-Control-Request-Method");
    boolean preflight = request.getMethod().equals("OPTIONS") && asked != null;
    String method = preflight ? asked : request.getMethod();
    if (METHODS.contains(method) && !request.getRequestURI().endsWith("/update")) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", "Link, Retry-After");
    }
    if (preflight) {
      if (METHODS.contains(method)) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
        response.setHeader("Access-Control-Max-Age", DAY_IN_SECONDS);
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}
