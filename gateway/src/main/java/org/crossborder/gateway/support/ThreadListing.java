// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/** What each thread does just now: where it stands in the code, and no value that it works on. */
public final class ThreadListing {
  private static final int FRAMES = 40;
  private static final int MOST = 1000;

  private ThreadListing() {}

  /** Each with its stack; a deadlock is said first. */
  public static String now() {
    StringBuilder text = new StringBuilder();
    long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    text.append(deadlocked == null ? 0 : deadlocked.length).append(" threads are deadlocked\n\n");
    ThreadInfo[] threads = ManagementFactory.getThreadMXBean().dumpAllThreads(false, false, FRAMES);
    for (int i = 0; i < Math.min(MOST, threads.length); i++) {
      text.append(threads[i].getThreadName()).append(' ').append(threads[i].getThreadState());
      for (StackTraceElement frame : threads[i].getStackTrace()) {
        text.append("\n  at ").append(frame);
      }
      text.append("\n\n");
    }
    return text.toString();
  }
}
