// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU time of processes, user and system together, as the operating system counts it (on Linux in
 * steps of 10 ms). Unlike wall time it says the same on a machine that is shared.
 */
public final class ProcessCpu {
  private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

  /**
   * @param pids of the processes, by the names that they have in the report
   * @throws IllegalArgumentException if there is no such process, or its time is not to be seen
   */
  public ProcessCpu(Map<String, Long> pids) {
    pids.forEach((name, pid) -> processes.put(name, process(name, pid)));
    total();
  }

  /** This process's, by the JVM's own clock. */
  public static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What each has used since it began. */
  public Map<String, Duration> total() {
    Map<String, Duration> total = new LinkedHashMap<>();
    processes.forEach(
        (name, process) ->
            total.put(
                name,
                process
                    .info()
                    .totalCpuDuration()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "The CPU time of " + name + " is not to be seen"))));
    return total;
  }

  /** What each has used since then. */
  public Map<String, Duration> since(Map<String, Duration> earlier) {
    Map<String, Duration> used = new LinkedHashMap<>();
    total().forEach((name, now) -> used.put(name, now.minus(earlier.getOrDefault(name, now))));
    return used;
  }

  private static ProcessHandle process(String name, long pid) {
    return ProcessHandle.of(pid)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no process " + pid + " for " + name));
  }
}
