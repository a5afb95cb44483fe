// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is measured just now. */
public final class MeterListing {
  private static final Pattern METER =
      Pattern.compile("(crossborder|jvm|process|system|hikaricp|tomcat|disk|http\\.server)\\..*");
  private static final Set<String> TAGS =
      Set.of("kind", "party", "state", "code", "status", "method", "area", "id", "port", "level");

  private MeterListing() {}

  /** A line for each value. */
  public static String of(MeterRegistry registry) {
    return registry.getMeters().stream()
        .filter(meter -> METER.matcher(meter.getId().getName()).matches())
        .map(MeterListing::line)
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Meter meter) {
    StringBuilder line = new StringBuilder(meter.getId().getName());
    for (Tag tag : meter.getId().getTags()) {
      if (TAGS.contains(tag.getKey())) {
        line.append(' ').append(tag.getKey()).append('=').append(tag.getValue());
      }
    }
    for (Measurement measured : meter.measure()) {
      line.append(' ').append(measured.getStatistic()).append('=').append(measured.getValue());
    }
    return line.toString();
  }
}
