// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotNull;
import org.crossborder.gateway.acknowledgement.Acceptance;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is said to the sender of a document.
 *
 * @param acceptance {@code on-delivery}: the gateway accepts a valid document in this Party's name
 *     as soon as the national side confirms that it has it, and the national side can refuse it
 *     only before. {@code by-backend}: the gateway then says only that it is received; the sender
 *     waits until the national side accepts or refuses it, and a document on which nobody decides
 *     stays DELIVERED for ever
 */
public record AcknowledgementProperties(
    @NotNull @DefaultValue("on-delivery") Acceptance acceptance) {}
