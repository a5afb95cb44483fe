// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A partner to practise with.
 *
 * @param enabled whether operators may send practice documents to a partner inside this gateway
 *     that does wrong what they choose. It listens on this machine alone, has keys and a memory of
 *     its own, and nothing of it is stored or counted. It costs a port, and a thread while somebody
 *     practises
 */
public record SandboxProperties(@DefaultValue("false") boolean enabled) {}
