package org.pressgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many requests ask the database at the same time. The next ones wait for a moment;
 * then they are told with status 503 when to come back. Files of the explorer, health and figures
 * are served in any case.
 */
final class RequestGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long WAIT_IN_MILLISECONDS = 1000;
  private static final String COME_BACK_IN_SECONDS = "2";

  private final int places;
  private final long resultBytes;
  private final transient Semaphore free;

  RequestGate(ServerSettings.Limits limits) {
    places = limits.queries();
    resultBytes = limits.resultBytes();
    free = new Semaphore(limits.queries(), true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (path.equals("/") || path.startsWith("/web/") || path.startsWith("/$/")) {
      chain.doFilter(request, response);
      return;
    }
    if (!enter()) {
      response.setHeader("Retry-After", COME_BACK_IN_SECONDS);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setContentType("text/plain;charset=utf-8");
      response.getOutputStream().print("Too many requests at the same time: try again soon\n");
      return;
    }
    try {
      chain.doFilter(request, new LimitedResponse(response, resultBytes));
    } finally {
      free.release();
    }
  }

  private boolean enter() {
    try {
      // Who waits holds a thread of the server: not more of them than are at work.
      return free.tryAcquire()
          || (free.getQueueLength() < places
              && free.tryAcquire(WAIT_IN_MILLISECONDS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
