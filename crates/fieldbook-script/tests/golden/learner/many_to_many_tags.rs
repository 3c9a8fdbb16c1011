use std::fmt;

use fieldbook::prelude::*;

#[model(table)]
struct PostTag {
    #[field(primary_key, foreign_key = Post.id)]
    post_id: Option<i64>,
    #[field(primary_key, foreign_key = Tag.id)]
    tag_id: Option<i64>,
}

#[model(table)]
struct Post {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[relationship(back_populates = posts, link_model = PostTag)]
    tags: Vec<Tag>,
}

#[model(table)]
struct Tag {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[relationship(back_populates = tags, link_model = PostTag)]
    posts: Vec<Post>,
}

struct Joined<'a, T>(&'a [T], &'a str);

impl<T: fmt::Display> fmt::Display for Joined<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [first, rest @ ..] = self.0 {
            first.fmt(f)?;
            for item in rest {
                write!(f, "{}{item}", self.1)?;
            }
        }
        Ok(())
    }
}

struct Blog<'s>(&'s Session);

impl Blog<'_> {
    fn tag(&self, name: &str) -> Result<Tag> {
        let known = self.0.exec(select(Tag).filter(Tag.name.eq(name)))?.first();
        Ok(known.unwrap_or_else(|| {
            let tag = Tag::builder().name(name).build();
            self.0.add(&tag);
            tag
        }))
    }

    fn post(&self, title: &str, tags: &[&str]) -> Result<Post> {
        let post = Post::builder().title(title).build();
        self.0.add(&post);
        for name in tags {
            post.tags().push(&self.tag(name)?);
        }
        self.0.commit()?;
        Ok(post)
    }

    fn titles(&self, tag: &str) -> Result<Vec<String>> {
        let posts = select(Post.title).filter(Post.tags.any(Tag.name.eq(tag))).order_by(Post.title);
        Ok(self.0.exec(posts)?.all())
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Post, Tag, PostTag))?;
    let session = Session::new(&engine);
    let blog = Blog(&session);
    let posts = [("Owls", vec!["birds", "night"]), ("Bats", vec!["night"]), ("Void", vec![])]
        .into_iter()
        .map(|(title, tags)| blog.post(title, &tags))
        .collect::<Result<Vec<_>>>()?;
    for post in &posts {
        let mut names: Vec<String> = post.tags().iter().map(|tag| tag.name()).collect();
        names.sort_unstable_by_key(|name| std::cmp::Reverse(name.len()));
        println!("{}: <{}>", post.title(), Joined(&names, " & "));
    }
    println!("{:?} {:?}", blog.titles("night")?, blog.titles("day")?);
    let [owls, bats, void] = posts.as_slice() else { unreachable!() };
    let night = blog.tag("night")?;
    println!("{} {}", night.posts().len(), night.posts().contains(bats));
    void.tags().extend([&night]);
    owls.tags().remove(&night);
    session.commit()?;
    println!("{}", Joined(&blog.titles("night")?, ", "));
    let counts = select((Tag.name, func::count(PostTag.post_id))).join(PostTag).group_by(Tag.name).order_by(Tag.name);
    for (name, count) in session.exec(counts)? {
        println!("{name:>6} {}", "*".repeat(count as usize));
    }
    let lonely = session.exec(select(Post.title).filter(!Post.tags.any(Tag.id.is_not_null())))?.all();
    println!("{lonely:?} {}", Joined::<u8>(&[], "-"));
    Ok(())
}
