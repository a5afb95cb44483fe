// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last warnings and errors of the log, without what they were about: of a sentence of ours the
 * words before its values are put in, of a library's none, and of a fault its class and its stack.
 */
public final class RecentTroubles extends AppenderBase<ILoggingEvent> {
  private static final String OURS = "org.crossborder.";
  private static final int MOST = 200;
  private static final int FRAMES = 15;
  private static final int CAUSES = 5;
  private final Deque<String> kept = new ArrayDeque<>();

  public RecentTroubles() {
    setName("recent-troubles");
  }

  @Override
  protected synchronized void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      kept.addLast(told(event));
      if (kept.size() > MOST) {
        kept.removeFirst();
      }
    }
  }

  /** All that are kept, the oldest first. */
  public synchronized String text() {
    return kept.isEmpty() ? "None since the start.\n" : String.join("\n", kept) + "\n";
  }

  private static String told(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(Instant.ofEpochMilli(event.getTimeStamp()));
    text.append(' ').append(event.getLevel()).append(' ').append(event.getLoggerName());
    if (event.getLoggerName().startsWith(OURS)) {
      text.append(": ").append(event.getMessage());
    }
    IThrowableProxy fault = event.getThrowableProxy();
    for (int i = 0; i < CAUSES && fault != null; i++) {
      told(text, fault);
      fault = fault.getCause();
    }
    return text.toString();
  }

  private static void told(StringBuilder text, IThrowableProxy fault) {
    text.append("\n  ").append(fault.getClassName());
    StackTraceElementProxy[] frames = fault.getStackTraceElementProxyArray();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("\n    ").append(frames[i].getSTEAsString());
    }
  }
}
