// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/path-validations}; certificates, CRLs and OCSP responses are base64 DER.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries what the JSON says; never compared
record PathValidationRequest(
    byte @Nullable [] leaf,
    @Nullable List<byte[]> pool,
    @Nullable List<byte[]> anchors,
    @Nullable List<byte[]> crls,
    @Nullable List<byte[]> ocspResponses,
    @Nullable String at,
    @Nullable List<String> purposeOids,
    @Nullable List<String> initialPolicies,
    boolean explicitPolicy,
    boolean inhibitMapping,
    boolean inhibitAnyPolicy,
    @Nullable Integer maxIntermediates,
    @Nullable String profile) {}
