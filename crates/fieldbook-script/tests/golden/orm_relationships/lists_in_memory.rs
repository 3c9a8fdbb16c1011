use fieldbook::prelude::*;

#[model(table)]
struct Album {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[relationship(back_populates = album)]
    songs: Vec<Song>,
}

#[model(table)]
struct Song {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Album.id)]
    album_id: Option<i64>,
    #[relationship(back_populates = songs)]
    album: Option<Album>,
}

fn titles(album: &Album) -> Vec<String> {
    album.songs().iter().map(|song| song.title()).collect()
}

fn main() {
    let album = Album::builder().title("First").build();
    let [a, b, c] = ["a", "b", "c"].map(|title| Song::builder().title(title).build());
    album.songs().push(&a);
    album.songs().extend([&b, &c]);
    println!("{:?} {}", titles(&album), album.songs().len());
    println!("{:?}", a.album().map(|album| album.title()));
    println!("{} {}", album.songs().remove(&b), album.songs().remove(&b));
    println!("{:?} {}", titles(&album), b.album().is_none());
    album.songs().insert(0, &b);
    println!("{:?} {:?}", titles(&album), album.songs().get(5).is_none());
    println!(
        "{} {}",
        album.songs().contains(&c),
        album.songs().is_empty()
    );
    println!(
        "{:?}",
        album
            .songs()
            .first()
            .map(|s| s.title())
            .zip(album.songs().last().map(|s| s.title()))
    );
    let other = Album::builder().title("Second").songs([&c]).build();
    println!("{:?} {:?}", titles(&album), titles(&other));
    for song in album.songs() {
        song.set_album(&other);
    }
    println!("{:?} {:?}", titles(&album), titles(&other));
    other.songs().clear();
    println!("{} {}", other.songs().is_empty(), a.album().is_none());
    let songs = other.songs();
    songs.push(&a);
    println!("{}", songs.len());
}
