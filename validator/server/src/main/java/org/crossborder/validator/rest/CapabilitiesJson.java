// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.crossborder.validation.Validator;
import org.crossborder.validation.capability.Capabilities;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.format.ReportFormat;
import org.crossborder.validation.schemapack.LoadedPacks;
import tools.jackson.databind.json.JsonMapper;

/** Says as JSON what the validator can do, alike on the command line and over HTTP. */
public final class CapabilitiesJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CapabilitiesJson() {}

  /** What a validator with these packs and limits can do. */
  public static Capabilities capabilities(LoadedPacks packs, IntakeLimits limits) {
    return Capabilities.of(
        Objects.requireNonNullElse(
            Validator.class.getPackage().getImplementationVersion(), "development"),
        packs,
        limits,
        ReportFormat.ids());
  }

  /** Capabilities, or a part of them, as UTF-8 JSON; what is not known is left out. */
  public static byte[] write(Object part) {
    return JSON.writeValueAsBytes(part);
  }
}
