/**
 * Trainers: files by which a dataset's configurations are loaded, trained on and evaluated with the tools in use.
 *
 * <p>In: {@code Configuration}s. Out: texts of files, by path. Imports {@code dataset.format} for what a format's columns are;
 * knows no chain and no split.
 */
package leadsto.dataset.trainer;
