package org.serachub.keys;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.serachub.platform.database.Sql;

/**
 * Opens the keys once, when something first needs them; the start asks for them before it binds.
 */
@Factory
final class KeyFactory {
  @Singleton
  Keyring keyring(Sql sql, @Property(name = "serac.key-file") String path) {
    return new OpenKeys(sql).open(Path.of(path));
  }
}
