// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.cert.X509Certificate;
import java.time.Instant;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one JSON mapper of everything that is signed, with its bounds. */
public final class StrictJson {
  /** Four times the largest snapshot that the registry is designed for. */
  public static final int MAXIMUM_BYTES = 100 << 20;

  private static final int MAXIMUM_STRING = 32 << 20;
  private static final int MAXIMUM_DEPTH = 16;

  private StrictJson() {}

  /** A mapper that refuses what is unknown, missing, doubled or too long. */
  public static JsonMapper mapper() {
    SimpleModule values =
        new SimpleModule("values")
            .addSerializer(X509Certificate.class, new CertificateJson.Writer())
            .addDeserializer(X509Certificate.class, new CertificateJson.Reader())
            .addDeserializer(Instant.class, new InstantJson());
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds()).build())
        .annotationIntrospector(new NullMarkedIntrospector())
        .addModule(values)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .withCoercionConfigDefaults(
            strict -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                strict.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  private static StreamReadConstraints bounds() {
    return StreamReadConstraints.builder()
        .maxDocumentLength(MAXIMUM_BYTES)
        .maxStringLength(MAXIMUM_STRING)
        .maxNestingDepth(MAXIMUM_DEPTH)
        .build();
  }
}
