package vn.danvan.platform.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** Plain SQL beside Hibernate: within a transaction both use the same connection. */
@ApplicationScoped
public class Database {

  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    return Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
  }

  /**
   * Connections outside the pool, for those who keep one for long (leaders with an advisory lock).
   */
  @Produces
  @Singleton
  PGSimpleDataSource unpooled(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password,
      @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema")
          Optional<String> schemas) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    schemas.ifPresent(dataSource::setCurrentSchema);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    dataSource.setTcpKeepAlive(true);
    dataSource.setSocketTimeout(30);
    return dataSource;
  }
}
